/** Titles that have broken somebody's code, and texts in other languages: every old site has some. */

/** Longer than any field expects, and not quite the same at the end. */
const LONG =
	'Compte rendu détaillé, et peut-être un peu long, de la rencontre tenue à la Maison des Passeurs entre les groupes de l’amont et de l’aval, avec la liste des présents, celle des absents excusés, le menu, les chansons, les points sur lesquels nous sommes tombés d’accord et ceux, plus nombreux, sur ';

export const TITLES: string[] = [
	'« Rien ne presse », disait-elle',
	'Le mot "passeur" et ses cousins',
	'🎉 Dix ans ! La fête continue',
	`${ LONG }lesquels non`,
	'Pain &amp; roses : lectures d&#8217;usine',
	'Histoires de {bac} et <i>autres récits</i>',
	'1936',
	'10. Atelier de reliure',
	'Assemblée générale',
	'Agenda',
	'auteur2',
	'<multi>[fr]Bienvenue à bord[nl]Welkom aan boord[en]Welcome aboard</multi>',
	"L'apostrophe droite et l’apostrophe courbe",
	'Assemblée générale',
	'Œuvres, cœurs & nœuds : l’œil du cyclone',
	'Pourquoi ? Pour qui ? Comment !',
	`${ LONG }lesquels peut-être`,
	'Berge/rive : deux mots, une chose -- et 50 % de vase',
	'ASSEMBLEE GENERALE',
	'日本語の夜 : une soirée japonaise',
	'N° 12',
	'…?!',
	'',
	'Été',
	'Ete',
	'Assemblée générale',
	'C:\\Passeurs\\revue_finale(2)',
];

export type Foreign = {
	lang: 'en' | 'nl';
	title: string;
	lead: string;
	text: string;
};

export const FOREIGN: Foreign[] = [
	{
		lang: 'nl',
		title: 'Voorlezen aan het water',
		lead: 'Een avond met teksten over {de rivier}, in het Nederlands en in het Frans.',
		text: 'Iedereen mag een bladzijde meebrengen. We lezen {{langzaam}}, zonder microfoon, en daarna is er soep.\n\n<img3|left> Het veer vaart tot tien uur. Wie later blijft, loopt over de brug terug.\n\n-* ontvangst vanaf 19 uur ;\n-* lezing ;\n-* gesprek.',
	},
	{
		lang: 'en',
		title: 'Who we are, in English',
		lead: 'Les Passeurs is a small cultural association by the canal.',
		text: 'We read aloud, show films, walk along the water and print a review {twice a year}. Our house is open on Wednesdays: come in, the kettle is on the left.\n\n{{{How to find us}}}\n\nTake the ferry, or bus 4. See also [our programme->rub1][[In French, but the dates are easy.]].',
	},
	{
		lang: 'nl',
		title: 'De wandeling van de sluiswachter',
		lead: '',
		text: 'Zeven kilometer langs het oude kanaal, met een verhaal bij elke {{sluis}}. [Het verslag van vorig jaar->art30] staat hier.\n\n|{{Halte}}|{{Afstand}}|\n|wasplaats|2 km|\n|gasfabriek|4 km|\n|noorderbrug|7 km|',
	},
	{
		lang: 'en',
		title: 'A letter from downstream',
		lead: 'Our friends of the lower valley write to us after the flood.',
		text: '<quote>The books are dry, the chairs are not. We have kept the mark on the wall.</quote>\n\nThey need shelves, tea and a {patient} carpenter. Write to [groupes@passeurs.example->mailto:groupes@passeurs.example].\n\n<doc32|center>',
	},
	{
		lang: 'nl',
		title: 'Liedjes van de veerlieden',
		lead: '',
		text: '<poesie>Haal over, haal over,\nde nacht is nog lang.\nEen stuiver voor heen,\nen terug met gezang.</poesie>\n\nOpgetekend door {Marthe Vanderbrug}.',
	},
	{
		lang: 'en',
		title: 'Notes on translating "passeur"',
		lead: '',
		text: 'Ferryman? Smuggler? Go-between? The word carries people, and sometimes {{risk}}. We leave it as it is, like [?Passeur] does.\n\n-# ferryman: too quiet;\n-# smuggler: too loud;\n-# passer: means something else.',
	},
];
