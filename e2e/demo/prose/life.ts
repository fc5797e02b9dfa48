import { of, type Genre } from './words';

/** Minutes, calls and practical notes of the association itself. */
export const meetings: Genre = {
	section: 10,
	keywords: [ 6 ],
	titles: [
		( s ) => `Compte rendu de la réunion du ${ s.day } ${ s.year }`,
		( s ) => `Ce qui s’est décidé ${ s.place.at }`,
		( s ) => `Les comptes ${ s.year - 1 }, en une page`,
		( s ) =>
			`Bilan de la saison ${ s.year } : ${ s.many } soirées, une inondation`,
	],
	openings: [
		( s ) =>
			`Présents : ${ s.many } membres, dont ${ s.host } (présidence) et ${ s.guest } (secrétariat). La séance s’ouvre à ${ s.hour }, avec un quart d’heure de retard dû au bac.`,
		( s ) =>
			`L’assemblée s’est tenue ${ s.place.at } le ${ s.day }. Elle a été longue, parfois drôle, et s’est terminée par un vote à main levée.`,
		( s ) =>
			`Voici, sans les digressions, ce qu’il faut retenir de notre réunion. Les digressions sont chez ${ s.guest }.`,
		() =>
			`Nous tenons nos comptes dans un cahier à carreaux, et nous les publions : c’est écrit dans les statuts, article sept.`,
	],
	middles: [
		( s ) =>
			`{{{Le toit}}}\n\nLe devis est de ${ s.many * 140 } €. La commune en prend la moitié, à condition que nous commencions avant l’hiver. {{Adopté}} à l’unanimité moins une voix, celle de quelqu’un qui aime la pluie.`,
		( s ) =>
			`|{{Poste}}|{{Recettes}}|{{Dépenses}}|\n|Cotisations|${ s.many * 20 } €||\n|Soirées|${ s.many * 11 } €|${ s.many * 6 } €|\n|Revue|${ s.many * 4 } €|${ s.many * 9 } €|\n|Chauffage||${ s.many * 12 } €|`,
		( s ) =>
			`{{{La revue}}}\n\nLe numéro d’automne aura vingt-quatre pages. ${ s.guest } demande qu’on relise les épreuves {avant} l’impression ; l’idée est retenue.`,
		( s ) =>
			`-* le bac du matin est supprimé en semaine ;\n-* la bibliothèque prête sa salle le jeudi ;\n-* [la proposition ${ of( s.host ) }->art${ s.link }] est reportée ;\n-* le chat reste.`,
		() =>
			`La discussion sur le site internet a pris une heure. On garde tout, on ne touche à rien, et on reparlera des images qui ne s’affichent plus sur les téléphones.`,
		( s ) =>
			`Le procès-verbal précédent ([consultable ici->art${ s.dead }]) est approuvé, avec une correction : c’était le 12, et non le 13[[Le 13 était un dimanche ; personne n’était là.]].`,
	],
	endings: [
		( s ) => `La séance est levée à 22h50. Le secrétariat : ${ s.guest }.`,
		( s ) =>
			`Le rapport complet, avec les annexes : <doc${ s.document }|center>`,
		() =>
			`Prochaine réunion dans six semaines. Le gâteau sera fait par ceux qui n’ont pas parlé.`,
	],
};

/** Calls for help, for papers, for chairs. */
export const calls: Genre = {
	section: 10,
	keywords: [ 6, 3 ],
	titles: [
		( s ) => `Appel : nous cherchons des photos sur ${ s.theme }`,
		( s ) => `Un coup de main pour ${ s.place.name } ?`,
		( s ) => `Bénévoles bienvenus le ${ s.day }`,
		( s ) => `Qui se souvient ${ of( s.theme ) } ?`,
	],
	openings: [
		( s ) =>
			`Nous préparons une exposition sur {{${ s.theme }}}. Si vous avez dans un tiroir une photo, un billet, un outil dont personne ne sait plus le nom, montrez-le-nous.`,
		( s ) =>
			`Il faut repeindre ${ s.place.name } avant le printemps. Nous avons la peinture, l’échelle et le goûter ; il manque des bras.`,
		() =>
			`La revue cherche des relecteurs : trois heures par mois, des virgules, et le droit de discuter les titres.`,
		( s ) =>
			`Chaque année, ${ s.many } personnes tiennent cette association à bout de bras. Cette année, il en manque quatre.`,
	],
	middles: [
		( s ) =>
			`On peut aider une heure ou toute la journée. ${ s.host } tient la liste ${ s.place.at }, de ${ s.hour } à la fermeture, et ne force personne.`,
		( s ) =>
			`<img${ s.image }|right> Voilà l’état des lieux. Le mur de gauche est sec ; celui du fond raconte la dernière crue, et nous voudrions garder la marque.`,
		() =>
			`{{{Ce qu’il nous faut}}}\n\n-* des chaises, pliantes de préférence ;\n-* un appareil qui lit les cassettes ;\n-* quelqu’un qui sait lire le vieux néerlandais ;\n-* du temps.`,
		() =>
			`Les documents confiés sont numérisés dans la semaine et rendus en main propre. Rien n’est publié sans votre accord[[Voir la charte des archives, votée l’an dernier, sur [la page des archives->rub9].]].`,
		( s ) =>
			`La dernière fois, [un simple appel->art${ s.link }] nous avait valu deux cents cartes postales et un accordéon.`,
		() =>
			`On nous demande s’il faut être membre. Non. Il faut aimer le thé.`,
	],
	endings: [
		( s ) =>
			`Contact : ${ s.guest }, [archives@passeurs.example->mailto:archives@passeurs.example], ou à la Maison, tous les mercredis.`,
		( s ) =>
			`Affiche à coller chez votre boulanger : <doc${ s.document }|center>`,
		() => `Merci. Vraiment, merci.`,
	],
};
