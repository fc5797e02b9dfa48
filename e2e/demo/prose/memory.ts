import { capital, of, type Genre } from './words';

/** Papers from the archives: the canal, the trades, the strikes. */
export const history: Genre = {
	section: 9,
	keywords: [ 5, 11 ],
	titles: [
		( s ) => `Archives : ${ s.theme }`,
		( s ) => `Une histoire ${ of( s.place.name ) }`,
		( s ) => `Quand ${ s.place.name } n’existait pas`,
		( s ) => `${ capital( s.theme ) } : ce que disent les registres`,
	],
	openings: [
		( s ) =>
			`Le registre est relié en toile noire, il a pris l’eau deux fois. On y lit, de la main de l’éclusier, le passage de chaque bateau entre ${ s.year - 94 } et ${ s.year - 71 }.`,
		( s ) =>
			`Avant d’être ${ s.place.name }, c’était un entrepôt de sel. Avant l’entrepôt, un pré ; avant le pré, la rivière.`,
		( s ) =>
			`Tout le monde connaît ${ s.theme } par les chansons. Les archives racontent autre chose, avec des chiffres et des ratures.`,
		( s ) =>
			`${ s.guest } a passé l’hiver aux archives communales. Ce texte est la première partie de ce qui en est sorti.`,
		( s ) =>
			`Une photographie, sans date, montre douze personnes devant ${ s.place.name }. Nous en avons nommé neuf.`,
	],
	middles: [
		( s ) =>
			`<img${ s.image }|left> Le plan de ${ s.year - 101 } indique un bac, deux lavoirs et une « maison dite des Passeurs », sans autre précision. C’est la plus ancienne mention du nom.`,
		( s ) =>
			`{{{Les chiffres}}}\n\n|{{Année}}|{{Bateaux}}|{{Noyés}}|\n|${ s.year - 94 }|1 212|3|\n|${ s.year - 88 }|1 480|1|\n|${ s.year - 77 }|640|0|`,
		() =>
			`On payait le passage deux sous par personne, un sou par bête, rien pour les morts. Le tarif est resté le même pendant quarante ans, ce qui n’a pas empêché les disputes.`,
		() =>
			`<quote>« Le sieur Maes, passeur, refuse de traverser la nuit, disant que l’eau n’est pas la même. » (procès-verbal, 14 novembre)</quote>`,
		( s ) =>
			`La grève commence un mardi. Le vendredi, les femmes du lavoir bloquent le pont avec du linge mouillé : l’épisode est resté sous le nom de {barrage des draps}[[Voir le témoignage publié dans [notre dossier->art${ s.link }].]].`,
		() =>
			`{{{Ce qu’on ne sait pas}}}\n\nQui était la « veuve R. », qui signe d’une croix ? Pourquoi le registre s’arrête-t-il au milieu d’une page ? Et d’où vient le mot {halage} dans le nom de la famille ?`,
		( s ) =>
			`Une [première version de ce texte->art${ s.dead }] contenait une erreur de date ; merci à ${ s.host }, qui l’a vue.`,
		() =>
			`-* Archives communales, série O, boîte 12.\n-* {Bulletin de la société des sciences}, tome IV.\n-* Entretiens enregistrés par nos soins, cassettes 3 à 9.`,
	],
	endings: [
		( s ) =>
			`À suivre. La suite paraîtra dans {La Revue}, n° ${ ( s.many % 40 ) + 8 }.`,
		( s ) =>
			`Le registre numérisé (attention, le fichier est lourd) : <doc${ s.document }|center>`,
		( s ) => `${ s.guest }, pour le groupe Archives`,
		() =>
			`Si vous reconnaissez quelqu’un, dites-le-nous avant que nous l’ayons oublié.`,
	],
};

/** The festival of the two banks. */
export const festival: Genre = {
	section: 6,
	keywords: [ 4, 1 ],
	titles: [
		( s ) => `Festival des deux rives ${ s.year } : le programme`,
		( s ) => `Festival : la journée du ${ s.day }`,
		( s ) => `Retour sur le festival ${ s.year }, par ${ s.guest }`,
		( s ) => `Fanfare, soupe et bal : le festival ${ s.year }`,
	],
	openings: [
		( s ) =>
			`Trois jours, deux rives, un bac gratuit : le {{festival des deux rives}} commence le ${ s.day } ${ s.place.at }.`,
		( s ) =>
			`Il a fait beau. Il faut l’écrire, parce que personne ne le croira : il a fait beau pendant tout le festival, et ${ s.many * 9 } personnes ont pris le bac.`,
		( s ) =>
			`Cette année, le festival parle ${ of( s.theme ) }. On y entendra une fanfare, on y verra des films, on y mangera debout.`,
		( s ) =>
			`Le programme est bouclé, les affiches sont chez l’imprimeur, et ${ s.host } dort à nouveau. Voici ce qui vous attend.`,
	],
	middles: [
		( s ) =>
			`{{{Samedi}}}\n\n-* 11h : ouverture, ${ s.place.at } ;\n-* 14h : {${ s.film.title }}, au Petit Palace ;\n-* 17h : lecture de {${ s.book.title }}, par ${ s.guest } ;\n-* 21h : bal sur la péniche.`,
		( s ) =>
			`<img${ s.image }|center>\n\nLa fanfare répète tous les jeudis depuis janvier. On l’entend de l’autre rive, où l’on commence à connaître les morceaux.`,
		() =>
			`{{{Dimanche}}}\n\n-# marché des petits éditeurs, de 10h à 18h ;\n-# goûter des bateliers ;\n-# [table ronde->rub7] : qui possède la berge ?\n-# extinction des lampions.`,
		( s ) =>
			`L’affiche est de l’atelier de gravure. Elle a été refusée deux fois, pour des raisons opposées[[Trop de bleu, puis pas assez. Voir [le récit ${ of( s.host ) }->art${ s.link }].]].`,
		( s ) =>
			`|{{Lieu}}|{{Adresse}}|{{Accès}}|\n|${ s.place.name }|${ s.place.address }|bac|\n|la péniche Archimède|quai de la Marne|passerelle|\n|le Petit Palace|22 avenue de la Gare|bus 4|`,
		() =>
			`Les bénévoles portent un foulard vert. On peut leur demander l’heure, le chemin, un verre d’eau, ou de raconter la crue de la deuxième année.`,
	],
	endings: [
		( s ) =>
			`Pass trois jours : ${ s.price * 3 } €. Une soirée : ${ s.price } €. Le bac : rien.`,
		( s ) =>
			`Le programme complet, à plier en quatre : <doc${ s.document }|center>`,
		() =>
			`Avec le soutien de la commune, des deux boulangeries, et de tous ceux qui prêtent leur jardin.`,
		( s ) =>
			`Site du festival voisin : [->http://www.fete-des-berges.example/${ s.year }].`,
	],
};

/** News of the local groups. */
export const groups: Genre = {
	section: 12,
	keywords: [ 7, 8, 9 ],
	titles: [
		( s ) => `Groupe de l’aval : ${ s.theme }`,
		( s ) => `Nouvelles de l’amont : ${ s.theme }`,
		( s ) => `Un groupe naît ${ s.place.at }`,
		( s ) => `Le groupe de l’amont et ${ s.theme }`,
	],
	openings: [
		( s ) =>
			`Ils étaient cinq en septembre, les voilà ${ s.many }. Le groupe se réunit ${ s.place.at }, un ${ s.day.split( ' ' )[ 0 ] ?? 'mardi' } sur deux, et parle surtout ${ of( s.theme ) }.`,
		( s ) =>
			`${ s.guest } nous écrit de l’aval : le bac ne passe plus, mais le groupe continue, à vélo.`,
		( s ) =>
			`Depuis le temps qu’on en parlait : un groupe local existe désormais ${ s.place.at }.`,
	],
	middles: [
		() =>
			`On s’est partagé les tâches sans vote : qui aime écrire écrit, qui aime parler téléphone. Les autres portent les tables, et ce sont eux qu’on remercie le moins.`,
		( s ) =>
			`<img${ s.image }|right> Le local est petit, clair, prêté par la paroisse, chauffé par un poêle qu’il faut connaître. La bibliothèque compte soixante livres, dont douze exemplaires de {${ s.book.title }}.`,
		( s ) =>
			`{{{Trois projets pour l’année}}}\n\n-# un cercle de lecture bilingue ;\n-# une promenade sur ${ s.theme } ;\n-# un journal mural, {tenu par les enfants}.`,
		( s ) =>
			`Nous avons repris l’idée du [goûter aux archives->art${ s.link }] : chacun apporte un papier et une tarte.`,
		() =>
			`La difficulté, c’est le dernier train. À 21h40, la moitié de la salle se lève ; l’autre moitié habite à côté et fait la vaisselle.`,
	],
	endings: [
		( s ) =>
			`Pour rejoindre le groupe : [groupes@passeurs.example->mailto:groupes@passeurs.example] ou ${ s.place.address }, les soirs de réunion.`,
		( s ) => `Le tract, à photocopier : <doc${ s.document }>`,
		() => `On vous raconte la suite au printemps.`,
	],
};
