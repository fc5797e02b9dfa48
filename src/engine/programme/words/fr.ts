/** French, as Belgium, France and Switzerland write it. */
import { list, lists } from './list';
import type { Words } from './types';

export const fr: Words = {
	language: 'fr',
	weekdays: lists(
		`lundi | mardi | mercredi | jeudi | vendredi | samedi | dimanche`
	),
	shortWeekdays: lists(
		`lun, lu | mar, ma | mer, me | jeu, je | ven, ve | sam, sa | dim, di`
	),
	months: lists(
		`janvier, janv, jan | février, févr, fév | mars | avril, avr | mai | juin | juillet, juil | août | septembre, sept | octobre, oct | novembre, nov | décembre, déc`
	),
	and: list( `et, puis, ou, et le, puis le, ainsi que le, et les` ),
	from: list( `du, de, entre, d', depuis` ),
	to: list( `au, à, jusqu'au, jusqu'à, jusque, jusqu'` ),
	since: list(
		`à partir de, à partir du, à compter de, dès, après, a partir d`
	),
	until: list( `jusqu'à, jusqu'au, jusque, jusqu, jusqu', avant` ),
	at: list( `à, vers, pour, aux environs de, début à, début` ),
	relative: {
		"aujourd'hui": 0,
		'ce soir': 0,
		'ce midi': 0,
		'cet après-midi': 0,
		demain: 1,
		'après-demain': 2,
	},
	thisWeekday: list( `ce, ce prochain` ),
	nextWeekday: list( `prochain, qui vient` ),
	every: list( `tous les, toutes les, chaque` ),
	notTheDate: list( `
		relâche le, sauf le, sauf les, relâche les, fermé les, fermée les, fermés le, sauf, confirmer avant le, excepté le, fermé le, fermée le, hormis le, avant le, après le, jusqu'au, d'ici le, d'ici au, depuis le, dès le, publié le,
		posté le, mis à jour le, mis en ligne le, modifié le, né le, née le, mort le,
		morte le, au lieu du, initialement prévu le, initialement prévue le,
		prévu initialement le, date limite, date limite le, clôture le, au plus tard le,
		pour le, inscriptions le, inscription le, inscription avant le, report du,
		reporté du, et non, et non le, et non pas, et non pas le, et pas le, plutôt que le, autour du, lors du, massacre du, grève du, révolution du, loi du,
		arrêté du, attentats du, manifestation du, rafle du
	` ),
	noon: list( `midi` ),
	midnight: list( `minuit` ),
	evening: list( `du soir, de l'après-midi, de l'après midi` ),
	morning: list( `du matin, du mat` ),
	lasting: list(
		`durée, pendant, durant, dure, durera, environ, en, toutes les`
	),
	placePrepositions: list( `
		à la, à l', au, aux, chez, en l', en la, dans la, dans le, dans l', dans les, devant la, devant le,
		devant l', sur la, sur le, à
	` ),
	venues: list( `
		maison, salle, centre, halle aux grains, gîte, marché couvert, péniche, préau, verger, caserne, bistrot, cantine, épicerie, lavoir, cimetière, haute école, berges, bibliothèque, médiathèque, théâtre, cinéma, école, café, bar,
		brasserie, restaurant, café-théâtre, café-concert, ciné-théâtre, bar-restaurant, église, chapelle, temple, parc, jardin, jardins, ferme, musée,
		galerie, librairie, hôtel, hall, halle, halles, gare, université, auditoire,
		auditorium, amphi, amphithéâtre, atelier des, atelier du, maison de quartier, mjc,
		espace, studio, club, foyer, gymnase, stade, chapiteau, local, locaux, château,
		palais, péniche, usine, friche, bourse, mairie, cour, cave, caveau, cercle, kiosque,
		buvette, auberge, résidence, esplanade, parvis, place, square, quai, pont, port,
		plaine, tiers-lieu, hangar, moulin, abbaye, entrepôt, guinguette, ludothèque, cathédrale,
		basilique, pavillon, piscine, collège, lycée, institut, faculté, campus, ancienne, ancien,
		grande salle, petite salle
	` ),
	houses: list( `
		salle des fêtes, salle polyvalente, salle communale, salle paroissiale, salle du conseil,
		salle municipale, maison communale, maison de quartier, maison du peuple,
		maison des associations, maison de la culture, maison des jeunes, centre culturel,
		centre social, centre civique, centre communautaire, hôtel de ville, école communale,
		parc communal, bibliothèque communale, bibliothèque municipale, foyer rural,
		université populaire, monument aux morts, cimetière communal, mairie, médiathèque,
		église paroissiale, conservatoire
	` ),
	streets: list( `
		rue, avenue, av., av, ave, boulevard, boul., bd, bd., bld, bvd, chaussée, chée,
		ch. de, impasse, place, pl., parvis, venelle, ruelle, drève, faubourg, square,
		esplanade, rond-point, quai, promenade, sentier
	` ),
	streetsWithNumber: list( `
		cours, passage, route, rte, chemin, ch., allée, allées, galerie, cité, clos, montée,
		voie, villa, r., parc, port, grand-place, grand'place, grand-rue
	` ),
	notThePlace: list( `
		déposez, déposer, déposé, dépôt, dépôts, apportez, rapportez, inscription,
		inscriptions, inscrivez, réservation, réservations, réservez, réserver, billets,
		billetterie, prévente, préventes, en vente, à retirer, retrait, contact, infos,
		renseignements, siège social, siège, permanence, éditeur responsable, éd. resp., merci de, rsvp, veuillez,
		courrier, écrivez, écrire à, envoyez, envoyer, collecte, dons, parking, se garer,
		arrêt, organisé par, organisation, en cas de pluie, repli, tickets, après le, asbl,
		édité par, editions, départ du bus
	` ),
	towards: list( `
		soutien, hommage, solidarité, solidaire, solidaires, voyage, retour, appel, adieu,
		non, oui, face, accès, droit, droits, lettre, lettres, introduction, initiation,
		réponse, réponses, suite, participation, ode, résistance, résistances, résister,
		aide, merci, grâce, quant, bienvenue, attaque, attaques, contribution, invitation,
		opposition, alternative, alternatives, guerre, guerres, révolution, lutte, luttes,
		vivre, arrivée, femmes, situation, histoire, exil, grève
	` ),
	activities: list( `
		concert, concerts, film, films, ciné, ciné-club, ciné-débat, cinéma, projection,
		projections, débat, débats, conférence, conférences, atelier, ateliers, workshop,
		workshops, rencontre, rencontres, repas, apéro, apéritif, souper, dîner, déjeuner,
		brunch, fête, bal, exposition, expo, vernissage, visite, balade, promenade, lecture,
		lectures, spectacle, spectacles, théâtre-forum, discussion, discussions,
		présentation, soirée, table ronde, table d’hôte, auberge espagnole, assemblée,
		assemblée générale, réunion, manifestation, manif, rassemblement, marche, salon,
		marché, brocante, vide-grenier, bourse aux, festival, formation, stage, cours,
		stands, animations, animation, jeux, quiz, karaoké, dj, dj set, dj-set, jam,
		scène ouverte, goûter, café, petit-déjeuner, causerie, commémoration, journée,
		portes ouvertes, gratiferia, donnerie, permanence, chorale, documentaire, webinaire,
		courts métrages, expositions, tables d’info, au programme
	` ),
	labels: {
		when: list(
			`date, dates, quand, heure, heures, horaire, horaires, jour, le`
		),
		where: list(
			`lieu, où, adresse, endroit, rdv, rendez-vous, lieu de rendez-vous, salle`
		),
		what: list( `quoi, titre, événement, activité, thème, sujet` ),
		language: list( `langue, langues` ),
		aside: list( `
			combien, qui, prix, paf, p.a.f., tarif, tarifs, entrée, infos, info, contact, réservation,
			réservations, inscription, inscriptions, organisation, organisateur, organisé par,
			tél, téléphone, gsm, email, e-mail, courriel, site, accès, durée, public, âge, bus,
			tram, métro, éditeur responsable, renseignements, ps, nb
		` ),
		doors: list( `portes, ouverture, ouverture des portes, accueil` ),
		begins: list( `début` ),
	},
	incomplete: list( `
		et plus à confirmer, et bien plus à confirmer, et plus encore, plus à confirmer,
		programme à compléter, programme à confirmer, programme à venir,
		programme à préciser, programme en cours, programme provisoire,
		programme complet à venir, programme complet bientôt, programme détaillé à venir,
		programme détaillé suit, suite du programme à venir, la suite du programme,
		plus d’infos à venir, plus d’infos bientôt, infos à venir,
		autres invités à confirmer, autres groupes à confirmer, autres à confirmer,
		d’autres à confirmer, d’autres noms à venir, à compléter,
		sous réserve de modifications, à suivre
	` ),
	placeToConfirm: list( `
		lieu à confirmer, lieu à préciser, lieu à définir, lieu à venir, lieu communiqué,
		lieu : à confirmer, lieu: à confirmer, lieu : à préciser, adresse à confirmer,
		adresse à venir, adresse communiquée, endroit à confirmer
	` ),
	hourToConfirm: list( `
		heure à confirmer, heure à préciser, horaire à confirmer, horaire à préciser,
		horaires à confirmer, horaires à venir, heures à confirmer, heure à définir
	` ),
	states: {
		cancelled: list(
			`annulé, annulée, annulés, annulées, annulation, supprimé`
		),
		postponed: list(
			`reporté, reportée, reportés, reportées, report au, changement de date, nouvelle date`
		),
		moved: list(
			`changement de lieu, changement de salle, changement d’adresse, nouveau lieu, déplacé, déplacée`
		),
		'sold-out': list(
			`complet !, complet!, sold out, c’est complet, salle comble`
		),
	},
	asides: list( `
		dans la limite des places disponibles, places limitées, repas inclus, buffet offert, verre offert, boissons offertes, sandwichs offerts, boissons et petite restauration, bar sur place, petite restauration, ouvert à toutes, prix libre, prix conscient, participation libre, entrée libre, entrée gratuite,
		entrée à prix libre, gratuit, gratuite, gratuit pour tous, chapeau, au chapeau, paf,
		sur réservation, réservation obligatoire, réservation souhaitée, sur inscription,
		bienvenue, bienvenue à tous, bienvenue à toutes et tous, tout public, ouvert à tous,
		ouvert à toutes et tous, accès libre, infos, plus d’infos, en soirée, précises,
		précise, pile, environ, tapantes, heure belge, heure de bruxelles, heure de paris
	` ),
	invitations: list(
		`vous invite, vous invitent, vous invitons, vous convie, vous convient, vous convions, vous propose, vous proposent, vous proposons, plaisir de vous inviter, heureux de vous inviter, heureuse de vous inviter, joie de vous inviter, honneur de vous inviter, vous êtes invités, vous êtes invitées, vous êtes invité·e·s, vous êtes tous invités, vous êtes cordialement invités`
	),
	samePlace: list(
		`même lieu, même salle, même endroit, même adresse, au même endroit`
	),
	fillers: list( `
		c’est, à venir, toujours, chaque jour, tous les jours, et pour finir, pour finir, voici, prochainement, bientôt, bien cordialement, nos prochains rendez-vous, nos prochaines activités, prochaines dates, prochains rendez-vous, nos rendez-vous, bonjour, bonsoir, salut, à bientôt, bonne journée, cordialement, au plaisir, bien à vous, amitiés, à vos agendas, chers amis, chères amies, chers amis chères amies, chères toutes et tous, petit rappel, chers tous, save the date, rappel, attention, important, nouveau, bloquez la date, à vos agendas, au menu, à chaque fois, chaque fois, rendez-vous, rdv, on vous attend, début, horaire, horaires, ouvert, heure, heures,
		le, ce, à, de, dès, date, quand, et, puis, ensuite, enfin, les, du, programme,
		au programme, en soirée, soir, matin, après-midi, le soir, le matin, l’après-midi,
		en journée, agenda, toute la journée, à la date du, tous les jours, prochain,
		prochaine
	` ),
	subtitled: list( `
		st, s-t, s.t., st., s/t, sous-titres, sous-titre, sous titres, sous-titré,
		sous-titrée, sous-titré en, sous-titrée en, sous-titrés, sous-titrés en, ss-titres,
		soustitres, sous-titrage
	` ),
	languageNames: {
		fr: list( `français, française, francophone, franç` ),
		nl: list( `néerlandais, néerlandaise, flamand` ),
		en: list( `anglais, anglaise, angl` ),
		de: list( `allemand, allemande` ),
		es: list( `espagnol, espagnole, castillan` ),
		it: list( `italien, italienne` ),
		pt: list( `portugais, portugaise` ),
		ar: list( `arabe` ),
		tr: list( `turc` ),
		pl: list( `polonais` ),
		ru: list( `russe` ),
		uk: list( `ukrainien` ),
		ro: list( `roumain` ),
		el: list( `grec` ),
		fa: list( `persan, farsi` ),
		ku: list( `kurde` ),
		ca: list( `catalan` ),
		eu: list( `basque` ),
		br: list( `breton` ),
		sq: list( `albanais` ),
		zh: list( `chinois` ),
		ja: list( `japonais` ),
		he: list( `hébreu` ),
		ln: list( `lingala` ),
		eo: list( `espéranto` ),
	},
	inLanguage: list( `en` ),
	abbreviations: list( `
		av, bd, bât, boul, ch, chée, pl, sq, st, ste, m, mm, mme, mlle, dr, pr, prof, tél, env, max,
		min, n, p, r, rés, resp, éd, ex, janv, jan, fév, févr, avr, juil, sept, oct, nov,
		déc, lun, mar, mer, jeu, ven, sam, dim, feat, ft, vol, no, art, cf, s, t, réal
	` ),
};
