import { of, that, type Genre } from './words';

/** Walks along the water, with a theme and a picnic. */
export const walks: Genre = {
	section: 5,
	keywords: [ 3, 8 ],
	titles: [
		( s ) =>
			`Promenade : ${ s.theme }, ${ of( s.place.name ) } au pont du Nord`,
		( s ) => `Marcher avec ${ s.guest }`,
		( s ) => `Le ${ s.day }, on marche`,
		( s ) => `Sept kilomètres pour ${ s.theme }`,
	],
	openings: [
		( s ) =>
			`Rendez-vous {{${ s.day }}} à ${ s.hour } devant ${ s.place.name } (${ s.place.address }). Le parcours fait sept kilomètres, sans côte, et se termine près d’une gare.`,
		( s ) =>
			`Nous étions ${ s.many } à suivre ${ s.guest } le long du chemin de halage, dimanche. Il a plu vingt minutes ; personne n’a fait demi-tour.`,
		( s ) =>
			`Une ville se comprend mieux par ses bords. Cette promenade suit l’ancien tracé du canal, celui d’avant la guerre, et parle ${ of( s.theme ) }.`,
		( s ) =>
			`${ s.host } a marqué les arrêts à la craie, il faudra passer avant la pluie : départ à ${ s.hour }, ${ s.place.at }.`,
	],
	middles: [
		( s ) =>
			`<img${ s.image }|right> Premier arrêt au lavoir. Les pierres portent encore des initiales ; ${ s.guest } en a relevé quarante et cherche à qui elles appartenaient.`,
		() =>
			`{{{Les étapes}}}\n\n-* le lavoir et ses initiales ;\n-* la maison de l’éclusier, {fermée mais visible} ;\n-* l’usine à gaz, ou ce qu’il en reste ;\n-* le pont du Nord, où l’on pique-nique.`,
		( s ) =>
			`Au pied de l’usine, un monsieur nous a arrêtés pour raconter ${ s.theme } tel que son père l’avait vu. Nous lui avons promis [une page dans la revue->art${ s.link }].`,
		() =>
			`Prévoir de bonnes chaussures, de l’eau, et un pull : sur la berge, le vent se lève vers cinq heures. Les poussettes passent partout sauf à la passerelle.`,
		( s ) =>
			`La carte de ${ s.year - 62 } que nous distribuons au départ montre trois bras d’eau. Il n’en reste qu’un[[Le deuxième coule sous la rue des Lavandières ; on l’entend après les orages. Le troisième a été comblé.]].`,
		( s ) =>
			`|{{Étape}}|{{Distance}}|{{Halte}}|\n|${ s.place.name }|0 km|départ|\n|le lavoir|2 km|dix minutes|\n|l’usine à gaz|4 km|vingt minutes|\n|le pont du Nord|7 km|pique-nique|`,
		( s ) =>
			`L’an passé, [la même marche->art${ s.dead }] s’était perdue dans les jardins ouvriers. Nous avons depuis une meilleure carte et la même envie de nous perdre.`,
	],
	endings: [
		( s ) =>
			`Participation libre. S’inscrire n’est pas nécessaire, mais prévenir [${ s.host }->mailto:marches@passeurs.example] aide pour la soupe.`,
		( s ) => `Le tracé, à emporter : <doc${ s.document }>`,
		() =>
			`Retour par le train de 17h42. Celui de 18h12 existe aussi, mais il est plein.`,
		( s ) =>
			`Prochaine marche le mois prochain, au départ de la bibliothèque. Les photos de celle-ci sont arrivées : <img${ s.image }>`,
	],
};

/** Workshops, week after week. */
export const workshops: Genre = {
	section: 11,
	keywords: [ 12, 2 ],
	titles: [
		( s ) => `Atelier d’écriture : ${ s.theme }`,
		( s ) =>
			`L’atelier du ${ s.day.split( ' ' )[ 0 ] ?? 'mardi' } cherche des mains`,
		( s ) => `Atelier ${ of( s.guest ) } : dix séances, ${ s.place.at }`,
		( s ) => `Ce que l’atelier a fait ${ of( s.theme ) }`,
	],
	openings: [
		( s ) =>
			`L’atelier reprend le {{${ s.day }}} ${ s.place.at }. Dix séances, dix personnes, une seule consigne par semaine : ${ s.guest } l’écrit au tableau et s’assoit avec nous.`,
		( s ) =>
			`On n’apprend pas à écrire, on apprend à recommencer. C’est à peu près tout ce ${ that( s.guest ) } a promis aux ${ s.many } inscrits de la saison.`,
		() =>
			`Il reste {{trois places}} à l’atelier de reliure, et une à celui de gravure. Les outils sont prêtés, le tablier est conseillé.`,
		( s ) =>
			`Les textes qui suivent sont nés ${ s.place.at }, entre ${ s.hour } et neuf heures du soir, d’une consigne sur ${ s.theme }.`,
	],
	middles: [
		( s ) =>
			`<poesie>Sur la table de la cuisine\nune clé que personne ne réclame.\nDehors le bac appelle,\non descend sans manteau.</poesie>\n\n(${ s.host }, troisième séance)`,
		( s ) =>
			`<img${ s.image }|left> On travaille debout, à l’encre noire, sur du papier de récupération que l’imprimerie de la rue Haute nous garde. Rien ne se jette : les essais servent de couvertures.`,
		() =>
			`{{{Ce qu’on y fait}}}\n\n-# on écoute la consigne ;\n-# on écrit vingt minutes, {sans se relire} ;\n-# on lit à voix haute, ou pas ;\n-# on parle des textes, jamais des gens.`,
		( s ) =>
			`La consigne du jour : raconter ${ s.theme } en commençant par la fin. Celle d’avant, [plus difficile->art${ s.link }], interdisait le verbe être.`,
		() =>
			`Personne ne note, personne ne corrige l’orthographe en public. On peut venir avec une langue qui n’est pas le français : nous lirons les deux.`,
		( s ) =>
			`|{{Séance}}|{{Consigne}}|\n|1|une porte|\n|2|${ s.theme }|\n|3|la lettre que je n’ai pas envoyée|\n|4|on reprend tout|`,
		( s ) =>
			`Les plus beaux textes seront réunis dans un petit cahier, tiré à cent exemplaires[[Le premier cahier est épuisé. ${ s.host } peut en prêter un, à condition de le voir revenir.]].`,
	],
	endings: [
		( s ) =>
			`{{Tarif}} : ${ s.price * 6 } € pour dix séances, la moitié pour qui n’a pas de travail. Ne renoncez pas pour cela : parlez-en à ${ s.host }.`,
		( s ) => `Bulletin d’inscription : <doc${ s.document }|center>`,
		( s ) =>
			`${ s.place.address }, deuxième porte à gauche, sonner longtemps.`,
		() => `À bientôt, avec un crayon.`,
	],
};
