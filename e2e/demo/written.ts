/** Articles written in WordPress after the move, in blocks: nothing of ours may appear on them. */
import type { NewArticle } from './types';

const ITEMS: [ string, number, string[] ][] = [
	[
		'Notre site a déménagé',
		10,
		[
			'Vingt et un ans d’articles ont fait le voyage. Ils sont tous là, mais certains sont arrivés un peu froissés : images perdues, signes bizarres, tableaux de travers.',
			'Sous chacun d’eux, une petite carte mène à la page d’origine. Nous les relisons un par un ; cela prendra l’année.',
		],
	],
	[
		'La saison reprend le 12 septembre',
		4,
		[
			'Lectures un jeudi sur deux, films le dernier mardi du mois, soupe toujours. Le programme complet sera affiché à la Maison dès lundi.',
		],
	],
	[
		'Le bac électrique',
		10,
		[
			'Il est plus lent, il ne sent plus rien, et les canards ne l’entendent pas venir. On s’habitue.',
			'L’ancien moteur est exposé sous le préau.',
		],
	],
	[
		'Promenade d’automne : les noms des saules',
		5,
		[
			'Chaque saule du chemin de halage a un nom, donné par une classe de l’école du Pont entre 1971 et 1984. Nous en avons retrouvé trente-deux.',
		],
	],
	[
		'Lu pour vous : « Le Bruit du gué »',
		8,
		[
			'Un premier roman, 140 pages, une seule nuit. On y traverse la rivière trois fois, et jamais dans le même sens.',
		],
	],
	[
		'Atelier vidéo : on recommence',
		11,
		[
			'Six séances pour apprendre à filmer ce qui ne bouge pas. Les téléphones suffisent, les pieds sont prêtés.',
		],
	],
	[
		'Assemblée générale 2025',
		10,
		[
			'Soixante et une personnes, dont onze au balcon. Les comptes sont approuvés, le toit est fini, le chat est élu trésorier adjoint.',
		],
	],
	[
		'Appel à voix',
		10,
		[
			'Nous enregistrons les poèmes de l’atelier. Toutes les voix conviennent, surtout celles qui n’aiment pas s’entendre.',
		],
	],
	[
		'Ciné-rencontre : « Le Dernier Ponton »',
		4,
		[
			'Le réalisateur sera là, ainsi que le ponton. Séance à 19h30, en plein air si le temps le veut.',
		],
	],
	[
		'Revue n° 43',
		7,
		[
			'Au sommaire : un dossier sur les gens qui attendent, une carte dépliante, deux recettes de soupe et un erratum.',
		],
	],
	[
		'Le groupe de l’aval cherche un local',
		12,
		[
			'Clair, sec, près d’un arrêt. Le poêle n’est pas obligatoire, mais il sera aimé.',
		],
	],
	[
		'Ce que nous avons fait des deux mille cartes postales',
		9,
		[
			'Elles sont classées par couleur de ciel. C’est la seule façon qui ait mis tout le monde d’accord.',
		],
	],
	[
		'Festival 2026 : les dates',
		6,
		[
			'Du 19 au 21 juin. Les bénévoles peuvent s’inscrire dès maintenant, les fanfares aussi.',
		],
	],
	[
		'Une plaque pour les lavandières',
		9,
		[
			'Elle sera posée au printemps, à hauteur d’enfant. Le texte compte onze mots ; il a fallu quatre réunions.',
		],
	],
	[
		'Horaires d’hiver',
		10,
		[
			'La Maison ouvre le mercredi de 14h à 18h et le samedi matin. Le thé est à gauche.',
		],
	],
	[
		'Stage de reliure : complet',
		11,
		[
			'Merci ! Une seconde session aura lieu en février. Laissez-nous votre nom à l’accueil.',
		],
	],
	[
		'Entretien avec la nouvelle éclusière',
		7,
		[
			'« On m’a donné un registre neuf. J’ai gardé l’ancien sur la table, pour qu’ils se parlent. »',
		],
	],
	[
		'Marche de nuit',
		5,
		[
			'Cinq kilomètres à la lanterne, sans parler pendant le premier. On conseille des chaussettes sèches pour le retour.',
		],
	],
	[
		'Merci',
		10,
		[
			'La collecte pour le toit est terminée. Il pleut, et nous l’entendons de loin.',
		],
	],
	[
		'Bonne année du bord de l’eau',
		10,
		[ 'Que le courant vous porte, et que le bac soit à l’heure.' ],
	],
];

export function written(): NewArticle[] {
	return ITEMS.map( ( [ title, section, paragraphs ], index ) => ( {
		title,
		section,
		date: new Date( Date.UTC( 2025, 6, 2 + index * 9, 9, 15 ) )
			.toISOString()
			.slice( 0, 19 )
			.replace( 'T', ' ' ),
		content: paragraphs
			.map(
				( text ) =>
					`<!-- wp:paragraph -->\n<p>${ text }</p>\n<!-- /wp:paragraph -->`
			)
			.join( '\n\n' ),
	} ) );
}
