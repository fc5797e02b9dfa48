/** Programmes as editors have them: names are changed, shapes are not. */
export const EVENING =
	"Ce samedi 13 juillet, trois activités à la Maison des Passeurs : De 18h30 à 19h30 : Atelier d'écriture. De 19h30 à 20h30 : une invitée présentera son travail. À partir de 20h30 : Apéro. Au programme, musique, discussions, tables d'info…";

export const MONTH = `Vendredi 12 avril à la Maison des Passeurs, 12 rue du Gué, 1060 Saint-Gilles. À 18h : Ciné-club : "Les Écluses" (1972) [FR, English subtitles]. À 21h : Concert du duo Rive gauche.

Samedi 20 avril à l'Aube, 7 rue du Bac, 1000 Bruxelles. De 14h à 20h : Salon du livre d'occasion. Donnez vos livres au profit de la Maison, déposez-les à la brasserie du Quai (11 parvis du Gué). Workshops : poésie, droit, lecture ; etc. [Et plus à confirmer]

Woensdag 24 april, Zaal De Brug, Bruglaan 35, 3010 Kessel-Lo. À 19h : Infoavond over de geschiedenis van de brug. [NL] Conférence/Débat sur l'histoire du pont. [NL]

Jeudi 25 avril au Quai, 53b av. du Port, 1000 Bruxelles. Concerts à partir de 20h : – Les Roseaux – Punk, Bruxelles – Mangrove – Rap, Liège

Mercredi 1er mai à 11h, place du Marché, 1060 Saint-Gilles.`;

/** 6 April 2019 is a Saturday. */
export const DOUBTFUL = 'Vendredi 6 avril à 20h : bal à la Maison des Passeurs';
