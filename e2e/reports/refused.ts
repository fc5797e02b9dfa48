/** What is no report: ways around the door, and bodies that are none. */
import { DOOR, FORM_TYPE, JSON_TYPE } from './http';
import type { Ask } from './http';

/** Name, address, how; the status, and that of nginx and Apache where it is another. */
export const REFUSED: [ string, string, Ask, number, number? ][] = [
	[ 'another method', DOOR, { method: 'PUT' }, 405 ],
	[ 'DELETE', DOOR, { method: 'DELETE' }, 405 ],
	[ '_method', `${ DOOR }?_method=PUT`, {}, 400 ],
	[
		'reading with _method',
		`${ DOOR }?_method=POST`,
		{ method: 'GET' },
		405,
		400,
	],
	[ '_jsonp', `${ DOOR }?_jsonp=x`, {}, 400 ],
	[ '_envelope', `${ DOOR }?_envelope=1`, {}, 400 ],
	[ 'rest_route', '/?rest_route=/passerelle/v1/reports', {}, 400 ],
	[
		'rest_route, encoded',
		'/?rest_route=%2Fpasserelle%2Fv1%2Freports',
		{},
		400,
	],
	[ 'index.php', `/index.php${ DOOR }`, {}, 404 ],
	[ 'a slash behind', `${ DOOR }/`, {}, 404 ],
	[ 'upper case', DOOR.toUpperCase(), {}, 404 ],
	[ 'encoded', DOOR.replace( 'r', '%72' ), {}, 404 ],
	[ 'two slashes', DOOR.replace( '/v1', '//v1' ), {}, 404 ],
	[ 'text', DOOR, { headers: { 'Content-Type': 'text/plain' } }, 415 ],
	[
		'several parts',
		DOOR,
		{ headers: { 'Content-Type': 'multipart/form-data; boundary=x' } },
		415,
	],
];

/** Name, type, body; the status. */
export const ODD: [
	string,
	Record< string, string >,
	Uint8Array< ArrayBuffer >,
	number,
][] = [
	[ '17 KB', JSON_TYPE, Buffer.alloc( 17_000, 'a' ), 413 ],
	[ '10 MB', JSON_TYPE, Buffer.alloc( 10_485_760, 'a' ), 413 ],
	[
		'100,000 fields',
		FORM_TYPE,
		Buffer.from( 'a=1&'.repeat( 100_000 ) ),
		413,
	],
	[ '4,000 fields', FORM_TYPE, Buffer.from( 'a=1&'.repeat( 4000 ) ), 400 ],
	[
		'deep lists',
		FORM_TYPE,
		Buffer.from( `note${ '[a]'.repeat( 3000 ) }=1&reason=image` ),
		400,
	],
	[
		'deep JSON',
		JSON_TYPE,
		Buffer.from( '['.repeat( 8000 ) + ']'.repeat( 8000 ) ),
		400,
	],
	[
		'bytes that are no text',
		JSON_TYPE,
		Buffer.from( '{"reason":"image","note":"\xff\xfe"}', 'latin1' ),
		400,
	],
	[
		'a lone surrogate',
		JSON_TYPE,
		Buffer.from( '{"reason":"image","note":"\\ud800"}' ),
		400,
	],
];
