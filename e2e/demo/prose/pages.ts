import { capital, of, that, type Genre } from './words';

/** Book notes of the review. */
export const bookNotes: Genre = {
	section: 8,
	keywords: [ 2, 5 ],
	titles: [
		( s ) => `${ s.book.title }, ${ of( s.book.author ) }`,
		( s ) => `Lu pour vous : « ${ s.book.title } »`,
		( s ) => `${ s.book.author } et ${ s.theme }`,
		( s ) => `Un livre court, ${ s.book.pages } pages : ${ s.book.title }`,
	],
	openings: [
		( s ) =>
			`{{${ s.book.author }}}, {${ s.book.title }}, ${ s.book.publisher }, ${ s.book.pages } pages. On l’ouvre pour ${ s.theme }, on le referme en pensant à sa grand-mère.`,
		( s ) =>
			`Il a fallu ${ that( s.host ) } me le mette dans les mains. Je n’aimais ni le titre, ni la couverture ; j’ai lu {${ s.book.title }} d’une traite, et j’ai raté mon arrêt.`,
		( s ) =>
			`${ capital( s.book.publisher ) } est une petite maison qui publie quatre livres par an. Celui-ci est le troisième ${ of( s.book.author ) }, et de loin le plus calme.`,
		( s ) =>
			`Peut-on encore écrire sur ${ s.theme } ? ${ s.book.author } répond en ${ s.book.pages } pages qu’on n’a jamais commencé.`,
		( s ) =>
			`C’est un livre qui sent la rivière. ${ s.book.author } y raconte trois générations de gens qui passent les autres et ne passent jamais eux-mêmes.`,
	],
	middles: [
		( s ) =>
			`L’histoire tient en deux lignes : un frère et une sœur héritent d’une maison au bord de l’eau et n’osent pas y entrer. Tout le reste est affaire de seuils, et ${ s.book.author } les connaît tous.`,
		() =>
			`<quote>« On ne quitte pas une maison, on la laisse partir. Elle descend le courant, avec ses rideaux. »</quote>`,
		( s ) =>
			`<img${ s.image }|right> La couverture reprend une gravure de l’atelier de la rue Haute, ce qui nous a fait plaisir. À l’intérieur, six dessins accompagnent les chapitres sans les expliquer.`,
		( s ) =>
			`On pense parfois à {Voix basses}, dont [nous avions parlé->art${ s.link }] ; mais là où Courcelle se tait, ${ s.book.author } compte les marches[[Dix-sept, à la page ${ s.book.pages - 30 } ; seize, à la page ${ s.book.pages - 12 }. C’est voulu.]].`,
		() =>
			`{{{Une réserve}}}\n\nLe dernier chapitre explique ce que les autres laissaient entendre. On peut le sauter ; on ne le fera pas.`,
		( s ) =>
			`Le mot {gué} revient quatre-vingts fois. Voir aussi [?Gué] et le beau travail ${ of( s.guest ) } sur les noms de l’eau.`,
		() =>
			`J’ai lu la traduction avec le texte d’origine à côté. Elle est fidèle et un peu sage : les jurons y perdent une syllabe, les prières n’en perdent aucune.`,
	],
	endings: [
		( s ) => `À la bibliothèque des Tanneurs, rayon {récits}. ${ s.host }`,
		( s ) =>
			`{{À lire}} si vous avez aimé {Le Temps des lavandières}. {{À éviter}} dans les transports. (${ s.guest })`,
		( s ) =>
			`${ s.book.author } sera parmi nous au printemps : voir [l’annonce->art${ s.link }].`,
		( s ) =>
			`${ s.book.publisher }, ${ s.book.pages } p., ${ s.price + 9 } €.`,
	],
};

/** Interviews. */
export const interviews: Genre = {
	section: 7,
	keywords: [ 5, 9 ],
	titles: [
		( s ) => `Entretien avec ${ s.guest }`,
		( s ) =>
			`« Je n’ai rien appris, j’ai regardé » : rencontre avec ${ s.guest }`,
		( s ) => `${ s.guest } : ${ s.theme }, une vie`,
		( s ) => `Trois questions à ${ s.guest }`,
	],
	openings: [
		( s ) =>
			`${ s.guest } nous a reçus ${ s.place.at }, un matin de pluie, avec du café dans des verres. Deux heures d’enregistrement, dont voici le milieu.`,
		( s ) =>
			`Nous voulions parler ${ of( s.theme ) }. ${ s.guest } a préféré commencer par les chats du port.`,
		( s ) =>
			`On croise ${ s.guest } depuis des années sans oser poser de questions. ${ s.host } a fini par sortir un carnet.`,
		( s ) =>
			`À quatre-vingt-un ans, ${ s.guest } garde les clés de l’écluse et la mémoire du quartier.`,
	],
	middles: [
		( s ) =>
			`{{Comment est-ce que cela a commencé ?}}\n\nPar hasard, et parce qu’il pleuvait. Une porte ouverte ${ s.place.at }, un balai qu’on me tend : cela a duré onze ans.`,
		( s ) =>
			`{{Et ${ s.theme } ?}}\n\nOh, c’est un grand mot pour une petite chose. On faisait ce qu’il y avait à faire. Le soir, on racontait, et en racontant cela devenait ce que vous dites.`,
		( s ) =>
			`<img${ s.image }|left> Sur la photo, le deuxième en partant de la gauche, c’est mon oncle. Le chien s’appelait Ministre. Le reste, je l’ai oublié, ou je ne veux pas le dire.`,
		() =>
			`{{Qu’est-ce qui a changé ?}}\n\nLe bruit. Avant, on entendait l’eau. Maintenant on entend qu’il n’y a plus d’eau : c’est un autre bruit, plus haut.`,
		( s ) =>
			`{{Vous écrivez toujours ?}}\n\nDes listes. J’en ai [publié une dans la revue->art${ s.link }], il y a longtemps[[« Ce qu’il y avait dans la cabane », n° 14. Le numéro est épuisé.]].`,
		() =>
			`{{Un regret ?}}\n\nDe n’avoir pas appris le flamand. Les bateliers riaient, et moi je riais avec, sans savoir si c’était de moi.`,
	],
	endings: [
		( s ) =>
			`Propos recueillis par ${ s.host }, ${ s.place.at }, le ${ s.day } ${ s.year }.`,
		( s ) =>
			`La version longue est dans le numéro papier, avec les photos. <doc${ s.document }>`,
		() =>
			`L’enregistrement complet peut s’écouter à la Maison, le mercredi.`,
	],
};
