/**
 * `passerelle programme --date 2019-03-20 [--lang fr]`: programme text on
 * standard input, its events as JSON on standard output.
 */
import { parseArgs } from 'node:util';
import { isDay } from '../engine/programme/calendar';
import { readProgramme, say } from '../engine/programme/index';
import type { Activity, Happening } from '../engine/programme/index';
import { Usage } from './usage';

type Printed = Omit< Happening, 'endDate' | 'notes' | 'doubts' > & {
	activities: Activity[];
	doubts: { code: string; message: string; text: string }[];
};

export const help = `passerelle programme --date YYYY-MM-DD [--lang fr|en]

Reads the text of a programme on standard input, writes its events as JSON.

  --date  the article's date, which the years come from
  --lang  the language that doubts are said in: en (default) or fr
`;

type Arguments = { date: string; language: 'en' | 'fr' };

function toArguments( args: string[] ): Arguments {
	let values;
	try {
		( { values } = parseArgs( {
			args,
			options: { date: { type: 'string' }, lang: { type: 'string' } },
		} ) );
	} catch ( error ) {
		throw new Usage(
			error instanceof Error ? error.message : String( error )
		);
	}

	if ( values.date === undefined || ! isDay( values.date ) ) {
		throw new Usage(
			values.date === undefined
				? "--date is missing: the article's date, as in --date 2019-03-20."
				: `--date ${ values.date } is no day of the calendar: write it as 2019-03-20.`
		);
	}

	// Any language may be asked for; what has no sentences of its own is answered in English.
	return {
		date: values.date,
		language: /^fr(?![a-z])/i.test( values.lang ?? '' ) ? 'fr' : 'en',
	};
}

function printed(
	event: Happening,
	language: Arguments[ 'language' ]
): Printed {
	const {
		date,
		start,
		end,
		zone,
		title,
		place,
		address,
		languages,
		subtitles,
		activities,
		doubts,
	} = event;

	return {
		date,
		start,
		end,
		zone,
		title,
		place,
		address,
		languages,
		subtitles,
		activities,
		doubts: doubts.map( ( doubt ) => ( {
			code: doubt.code,
			message: say( doubt, language ),
			text: doubt.text,
		} ) ),
	};
}

/**
 * @param args What follows the command's name.
 * @param text Standard input.
 * @return     What to print.
 * @throws Usage when the call itself is wrong.
 */
export function programme( args: string[], text: string ): string {
	const { date, language } = toArguments( args );
	const events = readProgramme( text, { date } ).map( ( event ) =>
		printed( event, language )
	);

	return `${ JSON.stringify( { events }, null, '\t' ) }\n`;
}
