/** SPIP's installer, answered the way a person would: seven pages of forms. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Plain } from '../lib/say';

export type Database =
	| { kind: 'sqlite' }
	| {
			kind: 'mysql';
			host: string;
			user: string;
			password: string;
			name: string;
	  };

export const WEBMASTER = { login: 'webmestre', password: 'passeurs-demo' };

/**
 * @param url      Where SPIP is served, with a trailing slash.
 * @param dest     Its folder.
 * @param database Where it keeps its tables.
 */
export async function installSpip(
	url: string,
	dest: string,
	database: Database
): Promise< void > {
	if ( existsSync( join( dest, 'config/connect.php' ) ) ) {
		return;
	}
	const post = visitor( `${ url }ecrire/?exec=install` );
	const connection: Record< string, string > =
		database.kind === 'mysql'
			? {
					server_db: 'mysql',
					adresse_db: database.host,
					login_db: database.user,
					pass_db: database.password,
				}
			: {
					server_db: 'sqlite3',
					adresse_db: '',
					login_db: '',
					pass_db: '',
				};
	const name = database.kind === 'mysql' ? database.name : 'spip';
	const choice: Record< string, string > =
		database.kind === 'mysql'
			? { choix_db: name }
			: { choix_db: 'new_spip', table_new: name };

	await post( { etape: 'chmod' } );
	await post( { etape: '2', chmod: '511', ...connection } );
	await post( {
		etape: '3',
		chmod: '511',
		...connection,
		...choice,
		tprefix: 'spip',
	} );
	await post( {
		etape: '3b',
		...connection,
		sel_db: name,
		nom: 'Webmestre',
		email: 'webmestre@passeurs.example',
		login: WEBMASTER.login,
		pass: WEBMASTER.password,
		pass_verif: WEBMASTER.password,
	} );
	await post( { etape: '4' } );
	const last = await post( { etape: 'fin' } );

	if ( ! existsSync( join( dest, 'config/connect.php' ) ) ) {
		throw new Plain(
			`SPIP did not install. It said: ${ last
				.replace( /<[^>]+>/g, ' ' )
				.replace( /\s+/g, ' ' )
				.slice( 0, 400 ) }`
		);
	}
}

/** Posts forms and keeps the cookies, as a browser does. */
function visitor(
	address: string
): ( form: Record< string, string > ) => Promise< string > {
	const cookies = new Map( [ [ 'spip_lang_ecrire', 'fr' ] ] );
	return async ( form ) => {
		const answer = await fetch( address, {
			method: 'POST',
			body: new URLSearchParams( form ),
			headers: {
				cookie: [ ...cookies ]
					.map( ( [ name, value ] ) => `${ name }=${ value }` )
					.join( '; ' ),
			},
			redirect: 'manual',
		} );
		for ( const line of answer.headers.getSetCookie() ) {
			const [ , name = '', value = '' ] =
				/^([^=]+)=([^;]*)/.exec( line ) ?? [];
			cookies.set( name, value );
		}
		return await answer.text();
	};
}
