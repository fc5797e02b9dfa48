/** The people, places, books and films of the fictional association « Les Passeurs ». Everything here is invented. */
import type { Book, Film, Place } from './words';

export const PLACES: Place[] = [
	{
		name: 'la Maison des Passeurs',
		at: 'à la Maison des Passeurs',
		address: '12 rue du Gué',
	},
	{
		name: 'la bibliothèque des Tanneurs',
		at: 'à la bibliothèque des Tanneurs',
		address: '3 quai des Tanneurs',
	},
	{ name: 'le café du Bac', at: 'au café du Bac', address: '1 place du Bac' },
	{
		name: 'l’ancienne écluse',
		at: 'à l’ancienne écluse',
		address: 'chemin de halage',
	},
	{
		name: 'la salle des Lavandières',
		at: 'à la salle des Lavandières',
		address: '40 rue des Lavandières',
	},
	{
		name: 'la librairie L’Aube',
		at: 'à la librairie L’Aube',
		address: '7 rue Haute',
	},
	{
		name: 'le cinéma Le Petit Palace',
		at: 'au Petit Palace',
		address: '22 avenue de la Gare',
	},
	{
		name: 'l’école du Pont',
		at: 'à l’école du Pont',
		address: '5 rue du Pont',
	},
	{
		name: 'le jardin partagé des Berges',
		at: 'au jardin partagé des Berges',
		address: 'impasse des Saules',
	},
	{
		name: 'la péniche Archimède',
		at: 'sur la péniche Archimède',
		address: 'quai de la Marne',
	},
];

export const PEOPLE: string[] = [
	'Camille Rive',
	'Dominique L’Écluse',
	'Sacha Pont',
	'Claude Gué',
	'Inès Halage',
	'Yann Bélandre',
	'Marthe Vanderbrug',
	'Aïcha Deltour',
	'Joseph Ravier',
	'Lucie Peupliers',
	'Tomás Ribera',
	'Hélène d’Amont',
	'Bruno Passavant',
	'Noémie Estuaire',
	'Édith Marnier',
	'Karim Bellerive',
];

export const BOOKS: Book[] = [
	{
		title: 'Les Riverains',
		author: 'Anna Delorme',
		publisher: 'éditions du Héron',
		pages: 212,
	},
	{
		title: 'Petit traité de la lenteur',
		author: 'Marc Ostende',
		publisher: 'L’Escale',
		pages: 96,
	},
	{
		title: 'La Femme du batelier',
		author: 'Louise Carrière',
		publisher: 'éditions du Héron',
		pages: 340,
	},
	{
		title: 'Nous étions quatre',
		author: 'Simon Vasseur',
		publisher: 'La Passerelle de bois',
		pages: 158,
	},
	{
		title: 'Cartes postales d’un pays plat',
		author: 'Greet Verhaeren',
		publisher: 'Noordzee',
		pages: 124,
	},
	{
		title: 'L’Hiver des forges',
		author: 'Pauline Ménard',
		publisher: 'Quai Sud',
		pages: 276,
	},
	{
		title: 'Ce que disent les ponts',
		author: 'Rachid Amrani',
		publisher: 'L’Escale',
		pages: 188,
	},
	{
		title: 'Le Dictionnaire des gués',
		author: 'Jean-Baptiste Follain',
		publisher: 'Quai Sud',
		pages: 402,
	},
	{
		title: 'Une valise en carton',
		author: 'Maria Lourenço',
		publisher: 'La Passerelle de bois',
		pages: 230,
	},
	{
		title: 'Voix basses',
		author: 'Étienne Courcelle',
		publisher: 'éditions du Héron',
		pages: 84,
	},
	{
		title: 'Le Marché aux herbes',
		author: 'Colette Dujardin',
		publisher: 'Quai Sud',
		pages: 301,
	},
	{
		title: 'Traverser',
		author: 'Nour Haddad',
		publisher: 'L’Escale',
		pages: 144,
	},
];

export const FILMS: Film[] = [
	{ title: 'Les Écluses', maker: 'Agathe Renard', year: 1974, minutes: 82 },
	{
		title: 'Un dimanche au canal',
		maker: 'Paul Verdier',
		year: 1961,
		minutes: 94,
	},
	{
		title: 'La Dernière Péniche',
		maker: 'Ingrid Maes',
		year: 1988,
		minutes: 71,
	},
	{
		title: 'Ceux de la rive gauche',
		maker: 'Mehdi Saïdi',
		year: 2003,
		minutes: 108,
	},
	{
		title: 'Le Temps des lavandières',
		maker: 'Rosa Ferreira',
		year: 1996,
		minutes: 63,
	},
	{ title: 'Nuit de crue', maker: 'Daniel Aubry', year: 1953, minutes: 89 },
	{ title: 'La Fabrique', maker: 'Sofia Lindqvist', year: 2010, minutes: 97 },
	{
		title: 'Écoute le fleuve',
		maker: 'Amadou Keïta',
		year: 2006,
		minutes: 77,
	},
];

export const THEMES: string[] = [
	'la mémoire des rivières',
	'les métiers du canal',
	'les mots qu’on ne traduit pas',
	'l’exil et l’accueil',
	'la grève de 1936',
	'les jardins ouvriers',
	'la correspondance',
	'les voix de la radio',
	'le travail de nuit',
	'les fêtes de quartier',
	'la cuisine des autres',
	'les cartes et les chemins',
	'l’enfance',
	'le silence',
	'la main et l’outil',
	'la forêt',
	'les noms de rues',
	'la neige',
	'les trains',
	'l’école d’avant',
];
