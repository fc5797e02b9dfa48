/** The frame of the old site: sections, authors, keywords and files. */
import type { Author, Document, Keyword, Section } from './types';

export const SECTIONS: Section[] = [
	{
		id: 1,
		parent: 0,
		title: '10. Agenda',
		text: 'Tout ce qui a lieu, a eu lieu ou aura lieu.',
	},
	{
		id: 2,
		parent: 0,
		title: '20. Publications',
		text: 'La {Revue}, les notes de lecture et ce qui les entoure.',
	},
	{
		id: 3,
		parent: 0,
		title: '30. L’association',
		text: 'Qui nous sommes, ce que nous décidons, [où nous trouver->rub10].',
	},
	{ id: 4, parent: 1, title: 'Soirées', text: 'Lectures, films et soupes.' },
	{
		id: 5,
		parent: 1,
		title: 'Promenades',
		text: 'Le long de l’eau, par tous les temps.',
	},
	{
		id: 6,
		parent: 1,
		title: 'Festival des deux rives',
		text: 'Trois jours en juin, un bac gratuit.',
	},
	{
		id: 7,
		parent: 2,
		title: 'La Revue',
		text: 'Deux numéros par an, en papier, et quelques pages ici.',
	},
	{
		id: 8,
		parent: 2,
		title: 'Notes de lecture',
		text: 'Des livres que nous avons lus jusqu’au bout.',
	},
	{
		id: 9,
		parent: 3,
		title: 'Archives',
		text: 'Registres, photographies, témoignages.',
	},
	{
		id: 10,
		parent: 3,
		title: 'Vie de l’association',
		text: 'Réunions, comptes, appels.',
	},
	{
		id: 11,
		parent: 1,
		title: 'Ateliers',
		text: 'Écriture, reliure, gravure.',
	},
	{
		id: 12,
		parent: 3,
		title: 'Groupes locaux',
		text: 'De l’amont à l’aval.',
	},
];

export const AUTHORS: Author[] = [
	{
		id: 2,
		name: 'Camille Rive',
		login: 'camille',
		email: 'camille@passeurs.example',
	},
	{
		id: 3,
		name: 'Dominique L’Écluse',
		login: 'dominique',
		email: 'dominique@passeurs.example',
	},
	{
		id: 4,
		name: 'Sacha Pont',
		login: 'sacha',
		email: 'sacha@passeurs.example',
	},
	{
		id: 5,
		name: 'Claude Gué',
		login: 'claude',
		email: 'claude@passeurs.example',
	},
	{
		id: 6,
		name: 'Comité de rédaction',
		login: 'redaction',
		email: 'redaction@passeurs.example',
	},
];

export const KEYWORDS: Keyword[] = [
	'Cinéma',
	'Lecture',
	'Promenade',
	'Musique',
	'Mémoire',
	'Bénévolat',
	'Aval',
	'Amont',
	'Témoignage',
	'Jeunesse',
	'Registres',
	'10. Atelier d’écriture',
].map( ( title, index ) => ( { id: index + 1, title } ) );

/** File name and title; a third of the pictures of any old site have none. */
const PICTURES: [ string, string ][] = [
	[ 'affiche-lectures', '' ],
	[ 'lavoir', 'Le lavoir, côté rue' ],
	[ 'pont-tournant', 'Le pont tournant avant sa démolition' ],
	[ 'ecluse', '' ],
	[ 'bac-du-matin', 'Le bac du matin' ],
	[ 'peniche-archimede', 'La péniche Archimède' ],
	[ 'foule-deux-rives', '' ],
	[ 'atelier-gravure', 'L’atelier de gravure' ],
	[ 'registre-1907', 'Le registre de 1907' ],
	[ 'usine-a-gaz', '' ],
	[ 'fanfare', 'La fanfare, un jeudi' ],
	[ 'marche-petits-editeurs', 'Le marché des petits éditeurs' ],
	[ 'table-de-lecture', '' ],
	[ 'crue-marque', 'La marque de la crue' ],
	[ 'jardin-des-berges', 'Le jardin des Berges' ],
	[ 'cinema-petit-palace', '' ],
	[ 'carte-1911', 'La carte de 1911' ],
	[ 'chemin-de-halage', 'Sur le chemin de halage' ],
	[ 'maison-des-passeurs', '' ],
	[ 'lampions', 'Les lampions' ],
	[ 'soupe', 'La soupe' ],
	[ 'couverture-revue', '' ],
	[ 'classe-ecole-du-pont', 'Une classe de l’école du Pont' ],
	[ 'photo-douze-personnes', 'Douze personnes, sans date' ],
];

const PAPERS: [ string, string ][] = [
	[ 'programme-de-la-saison', 'Programme de la saison' ],
	[ 'bulletin-inscription', 'Bulletin d’inscription' ],
	[ 'rapport-moral', 'Rapport moral' ],
	[ 'affiche-a-coller', 'Affiche à coller' ],
	[ 'registre-numerise', 'Registre numérisé' ],
	[ 'trace-promenade', 'Tracé de la promenade' ],
	[ 'fiche-film', 'Fiche du film' ],
	[ 'tract-groupe-local', 'Tract du groupe local' ],
];

/** Pictures 1 to 24, then papers 25 to 32. */
export const DOCUMENTS: Document[] = [
	...PICTURES.map( ( [ name, title ], index ): Document => ( {
		id: index + 1,
		type: 'png',
		file: `png/${ name }.png`,
		title,
		width: 320,
		height: 200,
	} ) ),
	...PAPERS.map( ( [ name, title ], index ): Document => ( {
		id: PICTURES.length + index + 1,
		type: 'pdf',
		file: `pdf/${ name }.pdf`,
		title,
		width: 0,
		height: 0,
	} ) ),
];

export const PICTURE_IDS = DOCUMENTS.filter(
	( item ) => item.type === 'png'
).map( ( item ) => item.id );
export const PAPER_IDS = DOCUMENTS.filter(
	( item ) => item.type === 'pdf'
).map( ( item ) => item.id );
