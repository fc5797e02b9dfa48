/** Dutch, as Belgium and the Netherlands write it. */
import { list, lists } from './list';
import type { Words } from './types';

/** `woensdagavond`, `zondagnamiddag`. */
const PARTS = list( `avond, namiddag, middag, ochtend, morgen, nacht` );

export const nl: Words = {
	language: 'nl',
	weekdays: lists(
		`maandag | dinsdag | woensdag | donderdag | vrijdag | zaterdag | zondag`
	).map( ( names ) =>
		names.flatMap( ( name ) => [
			name,
			...PARTS.map( ( part ) => name + part ),
		] )
	),
	shortWeekdays: lists(
		`maa, ma | din, di | woe, wo | don, do | vrij, vr | zat, za | zon, zo`
	),
	months: lists(
		`januari, jan | februari, feb | maart, mrt | april, apr | mei | juni, jun | juli, jul | augustus, aug | september, sept, sep | oktober, okt | november, nov | december, dec`
	),
	and: list( `en, en op, of` ),
	from: list( `van, tussen` ),
	to: list( `tot, tot en met, t/m, t.e.m., tem` ),
	since: list( `vanaf, van af, na` ),
	until: list( `tot, tot en met, t/m` ),
	at: list( `om, rond` ),
	relative: {
		vandaag: 0,
		vanavond: 0,
		morgen: 1,
		overmorgen: 2,
	},
	thisWeekday: list( `deze, aanstaande, komende, aankomende, volgende` ),
	nextWeekday: list( `aanstaande` ),
	every: list( `elke, iedere, alle` ),
	notTheDate: list( `
		behalve, behalve op, niet op, t.e.m., t/m, tot en met, gesloten, gesloten op, uitgezonderd, vóór, voor, uiterlijk, uiterlijk op, ten laatste, ten laatste op, sinds,
		gepubliceerd op, geboren op, inschrijven voor, inschrijven vóór, inschrijven tot,
		in plaats van, oorspronkelijk op, tot
	` ),
	noon: list( `'s middags om 12, twaalf uur ’s middags` ),
	midnight: list( `middernacht` ),
	evening: list( `'s avonds, 's namiddags, 's middags` ),
	morning: list( `'s morgens, 's ochtends, 's nachts` ),
	lasting: list( `duur, duurt, gedurende, ongeveer, van` ),
	placePrepositions: list(
		`in de, in het, in, bij, op de, op het, aan de, aan het, te`
	),
	venues: list( `
		wijkhuis, dorpshuis, ontmoetingsplaats, café, kantoor, foyer, polyvalente zaal, grote markt, jachthaven, zaal, huis, centrum, cultuurcentrum, cultureel centrum, bibliotheek, bib, theater,
		bioscoop, cinema, school, kerk, kapel, park, tuin, boerderij, museum, boekhandel,
		buurthuis, wijkcentrum, ontmoetingscentrum, gemeenschapscentrum, gc, cc, jeugdhuis,
		volkshuis, parochiezaal, feestzaal, refter, station, gemeentehuis, stadhuis,
		stadspark, de zaal, het huis, sporthal, taverne, herberg
	` ),
	houses: list( `
		parochiezaal, gemeentehuis, stadhuis, buurthuis, dorpshuis, cultuurcentrum,
		gemeenschapscentrum, polyvalente zaal, gemeenteschool, clublokaal, sporthal
	` ),
	streets: [],
	streetsWithNumber: [],
	notThePlace: list( `
		afgeven, breng, brengt, binnenbrengen, brengen naar, inschrijven, inschrijving, inschrijvingen,
		reserveren, reservatie, reservaties, voorverkoop, kaarten, afhalen,
		verantwoordelijke uitgever, v.u., parkeren, bij regen, maatschappelijke zetel, gelieve, rsvp
	` ),
	towards: list(
		`hulde, steun, brief, terugkeer, solidariteit, inleiding, leven, strijd, oorlog`
	),
	activities: list( `
		matinee, stoet, opendeurdag, openingsfeest, herdenking, cursus nederlands, infoavond, lezing, debat, workshop, workshops, filmavond, filmvertoning, vertoning,
		film, voorstelling, concert, optreden, optredens, tentoonstelling, feest, wandeling,
		rondleiding, gesprek, boekvoorstelling, maaltijd, etentje, aperitief, vergadering,
		betoging, bijeenkomst, cursus, quiz, ontbijt, opening, volkskeuken, boekenmarkt,
		rommelmarkt, nabespreking, vorming, zomerfeest, buurtfeest
	` ),
	labels: {
		when: list( `datum, wanneer, uur, tijd, tijdstip` ),
		where: list( `plaats, waar, locatie, adres, afspraak` ),
		what: list( `wat, titel, onderwerp, thema` ),
		language: list( `taal, talen, voertaal` ),
		aside: list( `
			wie, prijs, inkom, toegang, inschrijven, inschrijving, reservatie, organisatie, meer info
		` ),
		doors: list( `deuren, deuren open, onthaal, inloop` ),
		begins: list( `start, aanvang, begin` ),
	},
	incomplete: list( `
		meer info volgt, meer volgt, programma volgt, programma onder voorbehoud,
		wordt aangevuld, wordt nog aangevuld, en meer te bevestigen, nog te bevestigen,
		programma nog aan te vullen, wordt vervolgd
	` ),
	placeToConfirm: list( `
		plaats te bepalen, locatie te bepalen, locatie volgt, plaats volgt,
		plaats nog te bevestigen, locatie nog te bevestigen
	` ),
	hourToConfirm: list( `uur te bepalen, uur volgt, uur nog te bevestigen` ),
	states: {
		cancelled: list( `geannuleerd, afgelast, gaat niet door` ),
		postponed: list( `uitgesteld, verplaatst naar, nieuwe datum` ),
		moved: list(
			`nieuwe locatie, andere locatie, nieuwe plaats, verhuisd naar`
		),
		'sold-out': list( `uitverkocht, volzet` ),
	},
	asides: list( `
		gratis, gratis inkom, gratis toegang, inkom gratis, toegang gratis, vrije bijdrage,
		vrije toegang, iedereen welkom, allen welkom, welkom, stipt
	` ),
	invitations: list(
		`nodigt u uit, nodigt jullie uit, nodigt je uit, nodigen u uit, nodigen jullie uit`
	),
	samePlace: list( `zelfde plaats, zelfde locatie, zelfde adres` ),
	fillers: list( `
		hallo, dag, hele dag, de hele dag, elke dag, dagelijks, beste, dag allemaal, beste vrienden, tot dan, groeten, tot binnenkort, telkens, telkens om, 
		afspraak, op, om, van, vanaf, start, aanvang, en, daarna, programma, wanneer, datum,
		uur, de, tot
	` ),
	subtitled: list(
		`ondertitels, ondertiteld, ondertiteling, ot, o.t., ond., ondertiteld in het`
	),
	languageNames: {
		fr: list( `frans, franse, franstalig, franstalige` ),
		nl: list(
			`nederlands, nederlandse, nederlandstalig, nederlandstalige`
		),
		en: list( `engels, engelse, engelstalig, engelstalige` ),
		de: list( `duits, duitse` ),
		es: list( `spaans, spaanse` ),
		it: list( `italiaans, italiaanse` ),
		pt: list( `portugees, portugese` ),
		ar: list( `arabisch, arabische` ),
		tr: list( `turks, turkse` ),
		pl: list( `pools, poolse` ),
		ru: list( `russisch, russische` ),
		uk: list( `oekraïens, oekraïense` ),
	},
	inLanguage: list( `in het` ),
	abbreviations: list( `
		mevr, dhr, str, nr, tel, o.a, bv, jan, feb, mrt, apr, aug, sep, okt, dec, maa, din,
		woe, don, vrij, zat, zon, ma, di, wo, do, vr, za, zo, t.e.m, v.u
	` ),
};
