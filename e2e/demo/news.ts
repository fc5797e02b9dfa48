/** SPIP's « brèves »: two lines, a date, numbers of their own that collide with those of the articles. */
import { at, random } from './random';
import type { Article } from './types';

const ITEMS: [ string, string ][] = [
	[
		'Le bac est en panne',
		'Le bac ne passera pas avant {{jeudi}}. On fait le tour par le pont, et on prévient ceux qui attendent.',
	],
	[
		'La revue est arrivée',
		'Les cartons sont dans l’entrée. Les abonnés reçoivent {La Revue} cette semaine, les autres la trouveront [à la librairie->http://www.librairie-aube.example/].',
	],
	[
		'Objets trouvés',
		'Une écharpe verte, un dentier, trois parapluies. À réclamer le mercredi.',
	],
	[
		'Radio Canal parle de nous',
		'Notre émission passe dimanche à 11h. Elle peut se réécouter <doc27>.',
	],
	[
		'Changement d’horaire',
		'À partir du mois prochain, la Maison ouvre à 14h et non plus à 13h.',
	],
	[
		'Un nouveau site voisin',
		'Le [réseau des passages->http://www.reseau-des-passages.example/] a refait ses pages. On y retrouve nos archives sonores.',
	],
	[ 'Chaises', 'Merci pour les chaises. Il y en a assez. Vraiment.' ],
	[
		'La crue est passée',
		'L’eau est restée à {{quatre centimètres}} de la porte. La marque sera peinte samedi.',
	],
	[
		'Prix du premier livre',
		'Le prix va cette année à {Voix basses}. Discours, puis tarte.',
	],
	[
		'Nouveau numéro de téléphone',
		'L’ancien numéro sonne chez un dentiste, qui commence à bien connaître notre programme.',
	],
	[
		'Salle comble',
		'Désolés pour les trente personnes restées dehors : la soirée sera répétée.',
	],
	[ 'Le chat est revenu', 'Il était sur la péniche.' ],
	[
		'Fermeture d’été',
		'La Maison ferme du 20 juillet au 15 août. Les plantes acceptent les visites.',
	],
	[
		'On recrute un piano',
		'Accordé ou non, droit de préférence. Nous venons le chercher.',
	],
	[
		'Pétition pour le pont tournant',
		'Deux mille signatures en trois semaines. La commune nous reçoit lundi.',
	],
	[
		'Erratum',
		'Dans le dernier numéro, page 12, il fallait lire {berge} et non {bergère}.',
	],
	[
		'Stage de gravure',
		'Il reste deux places, du 3 au 5. Voir [les ateliers->rub11].',
	],
	[ 'Photos de la fête', 'Elles sont là : <img7|center>' ],
];

export function news(): Article[] {
	const chance = random( 77 );
	let id = 2;
	return ITEMS.map( ( [ title, text ], index ) => {
		id += chance.between( 1, 3 );
		return {
			kind: 'breve',
			id,
			title,
			subtitle: '',
			lead: '',
			text,
			postscript: '',
			section: at( [ 1, 2, 3 ], index % 3 ),
			authors: [],
			keywords: [],
			date: `${ 2005 + Math.floor( index / 2 ) }-${ index % 2 === 0 ? '03' : '10' }-${ 10 + index } 09:30:00`,
			lang: 'fr',
			status: index % 9 === 5 ? 'deleted' : 'published',
			leftover: index % 2 === 0 ? 'raw' : 'rendered',
			checked: index === 4,
			access: 'open',
		};
	} );
}
