/** English, as written in Europe: the day before the month in numbers. */
import { list, lists } from './list';
import type { Words } from './types';

export const en: Words = {
	language: 'en',
	weekdays: lists(
		`monday | tuesday | wednesday | thursday | friday | saturday | sunday`
	),
	shortWeekdays: lists(
		`mon | tues, tue | wed | thurs, thur, thu | fri | sat | sun`
	),
	months: lists(
		`january, jan | february, feb | march, mar | april, apr | may | june, jun | july, jul | august, aug | september, sept, sep | october, oct | november, nov | december, dec`
	),
	and: list( `and, and on, or, then, &, +` ),
	from: list( `from, between` ),
	to: list( `to, until, till, through, til` ),
	since: list(
		`from, as of, starting at, starts at, starting, after, from about`
	),
	until: list( `until, till, til, up to` ),
	at: list( `at, @, around` ),
	relative: {
		today: 0,
		tonight: 0,
		'this evening': 0,
		tomorrow: 1,
	},
	thisWeekday: list( `this, next, this coming, coming` ),
	nextWeekday: [],
	every: list( `every, each` ),
	notTheDate: list( `
		except, except on, closed, closed on, not on, before, by, since, posted on, published on, published, updated on, born on,
		register by, registration by, rsvp by, instead of, originally on,
		originally planned for, no later than, until, deadline
	` ),
	noon: list( `noon, midday, 12 noon` ),
	midnight: list( `midnight` ),
	evening: list( `in the evening, in the afternoon, at night` ),
	morning: list( `in the morning` ),
	lasting: list(
		`for, lasting, lasts, running time, about, approx, every, within`
	),
	placePrepositions: list( `at the, at, in the, in, outside the, @` ),
	venues: list( `
		hall, house, room, library, theatre, theater, cinema, school, church, chapel, park,
		garden, gardens, farm, museum, bookshop, community centre, community center, centre,
		center, square, green, arms, inn, gallery, institute, club, pavilion, playhouse, cathedral, abbey, barn, pub, café, university, town hall, the hall, station, old
	` ),
	houses: list( `
		village hall, town hall, church hall, parish hall, community centre, community center,
		arts centre, public library, war memorial
	` ),
	streets: [],
	streetsWithNumber: [],
	notThePlace: list( `
		drop, drop off, drop them, leave them, bring them, tickets, register, registration,
		book at, booking, bookings, contact, sign up, parking, if it rains, in case of rain,
		registered office, collect, please confirm, rsvp
	` ),
	towards: list( `
		solidarity, support, tribute, letters, letter, return, women, life, war, belief,
		interest, people, workers, arriving, finish
	` ),
	activities: list( `
		open house, open day, matinee, weekend, screening, talk, talks, lecture, debate, discussion, reading, readings, gig, party,
		exhibition, walk, tour, meal, dinner, lunch, breakfast, drinks, meeting, rally,
		demonstration, course, class, book launch, book fair, film night, opening, open mic,
		benefit, panel, q&a, social, live music
	` ),
	labels: {
		when: list( `when, time, date, day` ),
		where: list( `where, venue, location, place, address, meeting point` ),
		what: list( `what, title, topic` ),
		language: list( `language, languages` ),
		aside: list( `
			who, how much, price, admission, entrance, entry, tickets, info, organised by, organizer, contact,
			rsvp, booking, duration, access
		` ),
		doors: list( `doors, doors open` ),
		begins: list( `start, starts, show` ),
	},
	incomplete: list( `
		more to be confirmed, and more to be confirmed, more to come, more tba, more tbc,
		and more tba, and more tbc, to be completed, programme to be completed,
		program to be completed, programme to be confirmed, programme to follow,
		full programme to follow, full programme soon, line-up tba, lineup tba,
		details to follow
	` ),
	placeToConfirm: list( `
		venue tba, venue tbc, venue to be confirmed, venue to be announced, location tba,
		location tbc, place to be confirmed, location to be confirmed
	` ),
	hourToConfirm: list(
		`time tba, time tbc, time to be confirmed, times tbc, times tba`
	),
	states: {
		cancelled: list( `cancelled, canceled, called off` ),
		postponed: list( `postponed, rescheduled, new date, change of date` ),
		moved: list( `new venue, change of venue, venue change, moved to` ),
		'sold-out': list( `sold out` ),
	},
	asides: list( `
		free, free entry, free entrance, free admission, admission free, pay what you can,
		donations welcome, all welcome, everyone welcome, sharp, till late, until late
	` ),
	invitations: list( `invites you, invite you` ),
	samePlace: list( `same place, same venue` ),
	fillers: list( `
		hello, hi, all day, every day, daily, hi all, dear all, dear friends, see you there, best wishes, hello everyone, on, at, from, the, and, then, meet, meeting, starts, start, programme, program, when,
		agenda, time, of, join us
	` ),
	subtitled: list(
		`subtitles, subtitled, subs, subtitled in, with subtitles in, subtitles in`
	),
	languageNames: {
		fr: list( `french` ),
		nl: list( `dutch, flemish` ),
		en: list( `english` ),
		de: list( `german` ),
		es: list( `spanish, castilian` ),
		it: list( `italian` ),
		pt: list( `portuguese` ),
		ar: list( `arabic` ),
		tr: list( `turkish` ),
		pl: list( `polish` ),
		ru: list( `russian` ),
		uk: list( `ukrainian` ),
		ro: list( `romanian` ),
		el: list( `greek` ),
		fa: list( `persian, farsi` ),
		ku: list( `kurdish` ),
		zh: list( `chinese` ),
		ja: list( `japanese` ),
		he: list( `hebrew` ),
	},
	inLanguage: list( `in` ),
	abbreviations: list( `
		rd, ave, sq, mr, mrs, ms, feb, apr, jun, jul, aug, sep, dec, mon, tue, tues, wed,
		thu, thur, thurs, fri, sat, sun, a.m, p.m, approx, vs
	` ),
};
