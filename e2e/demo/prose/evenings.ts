import { capital, of, that, type Genre } from './words';

/** Evenings of reading aloud. */
export const readings: Genre = {
	section: 4,
	keywords: [ 2, 6 ],
	titles: [
		( s ) => `Lectures à voix haute : ${ s.theme }`,
		( s ) => `Soirée ${ s.place.at } : « ${ s.book.title } »`,
		( s ) => `${ s.guest } lit ${ s.book.author }`,
		( s ) => `Une soirée pour ${ s.theme }`,
	],
	openings: [
		( s ) =>
			`Le {{${ s.day }}}, à ${ s.hour }, nous nous retrouvons ${ s.place.at } pour une soirée de lectures à voix haute autour ${ of( s.theme ) }. Chacun peut apporter une page, la lire ou la confier à quelqu’un d’autre.`,
		( s ) =>
			`Il y a des livres qu’on ne lit bien qu’à plusieurs. {${ s.book.title }}, ${ of( s.book.author ) }, est de ceux-là : ${ s.guest } nous en lira de larges extraits ${ s.place.at }.`,
		( s ) =>
			`On nous l’avait demandé l’an dernier, c’est chose faite : une soirée entière sur ${ s.theme }, avec des textes courts, des pauses, et de la soupe.`,
		( s ) =>
			`La lampe, la table, trois voix : la formule n’a pas changé depuis dix ans. Le ${ s.day }, c’est ${ s.guest } qui ouvrira la soirée ${ s.place.at }.`,
		( s ) =>
			`${ s.host } a retrouvé au fond d’une caisse une vingtaine de lettres que personne n’avait relues. Elles seront le point de départ de cette soirée sur ${ s.theme }.`,
	],
	middles: [
		( s ) =>
			`<img${ s.image }|left> La lecture dure une heure, sans micro : la salle est petite et l’on s’entend très bien du dernier rang. Les enfants sont les bienvenus, un coin avec des coussins les attend près de la fenêtre.`,
		( s ) =>
			`{{{Au programme}}}\n\n-* accueil à partir de ${ s.hour } ;\n-* {${ s.book.title }}, chapitres deux et cinq ;\n-* des poèmes choisis par l’atelier ;\n-* la parole à la salle.`,
		( s ) =>
			`${ s.book.author } écrit comme on raconte, en revenant sur ses pas. « Je n’ai jamais su, dit le narrateur, si la rive que je quittais était la mienne[[{${ s.book.title }}, ${ s.book.publisher }, p. ${ s.book.pages - 41 }.]]. »`,
		( s ) =>
			`Ceux qui étaient là la dernière fois se souviennent du fou rire de la page trente ; les autres liront [notre petit compte rendu->art${ s.link }], qui ne dit pas tout.`,
		() =>
			`<quote>Lire à voix haute, c’est prêter son souffle à quelqu’un qui n’est pas là. On le rend à la fin, un peu usé.</quote>`,
		( s ) =>
			`|{{Heure}}|{{Qui lit}}|{{Quoi}}|\n|${ s.hour }|${ s.host }|une lettre|\n|puis|${ s.guest }|{${ s.book.title }}|\n|après la soupe|vous|ce que vous voudrez|`,
		( s ) =>
			`Nous avons demandé à la [librairie L’Aube->http://www.librairie-aube.example/] de tenir une petite table ; on y trouvera le livre (${ s.book.pages } pages, ${ s.price + 9 } €) et quelques autres du même éditeur.`,
	],
	endings: [
		( s ) =>
			`Entrée libre. ${ capital( s.place.name ) }, ${ s.place.address }. On peut venir en retard, on ne peut pas partir sans avoir goûté la tarte.`,
		( s ) =>
			`Renseignements auprès ${ of( s.host ) } : [lectures@passeurs.example->mailto:lectures@passeurs.example].`,
		( s ) =>
			`Le programme à imprimer est ici : <doc${ s.document }|center>`,
		() =>
			`La prochaine soirée aura lieu dans deux mois. Le thème n’est pas choisi : écrivez-nous.`,
	],
};

/** Film evenings. */
export const films: Genre = {
	section: 4,
	keywords: [ 1, 7 ],
	titles: [
		( s ) => `Ciné-rencontre : ${ s.film.title }`,
		( s ) => `« ${ s.film.title } », un film ${ of( s.film.maker ) }`,
		( s ) => `Le cinéma des Passeurs : ${ s.theme }`,
		( s ) => `Projection ${ s.place.at }, ${ s.day }`,
	],
	openings: [
		( s ) =>
			`{{${ capital( s.day ) } ${ s.year }, ${ s.hour }}} : projection de {${ s.film.title }} (${ s.film.maker }, ${ s.film.year }, ${ s.film.minutes } min), suivie d’une discussion avec ${ s.guest }.`,
		( s ) =>
			`Le film n’a été montré que trois fois dans notre ville. Grâce à la patience ${ of( s.host ) }, qui a retrouvé une copie, {${ s.film.title }} repasse une quatrième fois ${ s.place.at }.`,
		( s ) =>
			`Un écran, un drap en réserve, soixante chaises empruntées à l’école du Pont : tout est prêt pour {${ s.film.title }}, ${ that( s.film.maker ) } a tourné en ${ s.film.year }.`,
		( s ) =>
			`Que voit-on quand on filme ${ s.theme } ? ${ s.film.maker } a une réponse de ${ s.film.minutes } minutes, en noir et blanc, presque sans paroles.`,
	],
	middles: [
		( s ) =>
			`<img${ s.image }|center>\n\nLe tournage a duré un automne. Les habitants jouent leur propre rôle, et l’on reconnaît, à la vingtième minute, le vieux pont tournant avant sa démolition.`,
		( s ) =>
			`${ s.guest } a connu ${ s.film.maker } à l’époque du ciné-club. « On filmait comme on attend un bus, sans quitter la rue des yeux », nous a-t-on dit au téléphone.`,
		( s ) =>
			`{{{Avant le film}}}\n\nUn court-métrage de l’atelier vidéo (sept minutes) sur ${ s.theme }, réalisé par les élèves de [l’école du Pont->rub${ s.section }].`,
		( s ) =>
			`La copie est en version originale sous-titrée. Le son craque un peu : c’est d’époque[[La copie a été tirée en ${ s.film.year + 4 } ; la restauration est en cours, voir le site de la {Cinémathèque des Deux Rives}.]].`,
		( s ) =>
			`Sur le même sujet, nous avions montré {Nuit de crue} : [le débat avait été vif->art${ s.link }].`,
		( s ) =>
			`-# ${ s.hour } : accueil et présentation\n-# le film (${ s.film.minutes } minutes)\n-# une pause de dix minutes\n-# discussion, jusqu’à ce que le café ferme`,
		() =>
			`On nous demande souvent pourquoi nous ne passons pas de films récents. Réponse : parce qu’ils sont au Petit Palace, à deux rues, et qu’on y est très bien assis.`,
	],
	endings: [
		( s ) =>
			`Prix : ${ s.price } € (3 € pour les membres, gratuit pour qui apporte une chaise). ${ s.place.address }.`,
		( s ) =>
			`La fiche du film, avec la critique parue à l’époque : <doc${ s.document }|center>`,
		() =>
			`_ Accès de plain-pied.\n_ Boucle magnétique sur demande, deux jours avant.`,
		( s ) =>
			`La discussion sera enregistrée par ${ s.host } et mise en ligne, si tout va bien, avant la fin du mois.`,
	],
};
