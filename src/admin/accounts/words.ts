import { __, sprintf } from '@wordpress/i18n';
import { ibanLength } from '../../engine/bank';

const PLAIN: Record< string, () => string > = {
	empty: () => __( 'This cannot be empty.', 'passerelle' ),
	control: () =>
		__(
			'This must be one plain line: it holds a line break or an invisible sign. Type it anew.',
			'passerelle'
		),
	'too-long': () =>
		__( 'This is too long for banks: make it shorter.', 'passerelle' ),
	characters: () =>
		__(
			'Banks know letters, digits and plain signs only: no emoji, no Greek or Cyrillic letters.',
			'passerelle'
		),
	bic: () =>
		__(
			'A BIC has 8 or 11 letters and digits, such as GEBABEBB.',
			'passerelle'
		),
	currency: () =>
		__(
			'Only accounts in Switzerland and Liechtenstein can be kept in Swiss francs.',
			'passerelle'
		),
	country: () =>
		__( 'Write the country as two letters, such as CH.', 'passerelle' ),
	twice: () => __( 'Another one has this name already.', 'passerelle' ),
};

/** What is wrong, and what to do about it; PHP's twin is inc/giving/check/sentences.php. */
export function faultSentence( code: string, iban = '' ): string {
	return (
		PLAIN[ code ]?.() ??
		( ibanSentence( code, iban ) || messageSentence( code ) )
	);
}

function ibanSentence( code: string, iban: string ): string {
	switch ( code ) {
		case 'no-country':
			return __(
				'An IBAN begins with the two letters of a country, such as BE.',
				'passerelle'
			);
		case 'not-sepa':
			return __(
				'This country is outside the euro payments area (SEPA): transfers to it cost donors dear, and no code can be made.',
				'passerelle'
			);
		case 'letter-o':
			return __(
				'There is a letter O or I where the digit 0 or 1 belongs.',
				'passerelle'
			);
		case 'length':
			return sprintf(
				/* translators: 1: two letters of a country 2: how many signs an IBAN of that country has 3: how many this one has */
				__(
					'An IBAN of %1$s has %2$d letters and digits; this one has %3$d.',
					'passerelle'
				),
				iban.slice( 0, 2 ),
				ibanLength( iban ),
				iban.length
			);
		case 'format':
			return __(
				'Letters and digits do not stand where they do in an IBAN of this country. Compare it with the bank’s paper.',
				'passerelle'
			);
		case 'check-digits':
			return __(
				'The check digits do not fit: a digit is wrong, or two changed places. Compare it with the bank’s paper.',
				'passerelle'
			);
		case 'qr-iban':
			return __(
				'This is a QR-IBAN, for bills with a reference of their own. For gifts, take the ordinary IBAN of the same account.',
				'passerelle'
			);
		default:
			return '';
	}
}

function messageSentence( code: string ): string {
	switch ( code ) {
		case 'reference':
			return __(
				'This looks like an RF reference, and its check digits do not fit.',
				'passerelle'
			);
		case 'structured':
			return __(
				'This looks like a Belgian structured message, and its check digits do not fit. It is written +++123/4567/89002+++.',
				'passerelle'
			);
		case 'qr-reference':
			return __(
				'This is a QR reference, which goes with a QR-IBAN only. Write words, or an RF reference.',
				'passerelle'
			);
		case 'locked-empty':
			return __( 'A locked message cannot be empty.', 'passerelle' );
		default:
			return __(
				'This is not of the kind that is expected here.',
				'passerelle'
			);
	}
}

/** Why readers get no code; the account is shown all the same. */
export function codeSentence( field: string, code: string ): string {
	if ( 'bic' === field ) {
		return __(
			'Readers get no code: outside the European Economic Area it needs the BIC. For a Swiss payment part, give the address instead.',
			'passerelle'
		);
	}
	if ( 'currency' === field || 'address' === field ) {
		return __(
			'Readers get no code: a Swiss payment part needs the address.',
			'passerelle'
		);
	}
	return 'code-too-long' === code
		? __(
				'Readers get no code: payee and message together are too long for one.',
				'passerelle'
			)
		: __(
				'Readers get no code: payee or message hold signs that Swiss codes do not know.',
				'passerelle'
			);
}

const LABELS: Record< string, () => string > = {
	label: () => __( 'Label for readers', 'passerelle' ),
	payee: () => __( 'Payee, exactly as the bank knows it', 'passerelle' ),
	iban: () => 'IBAN',
	bic: () => 'BIC',
	currency: () => __( 'Currency', 'passerelle' ),
	note: () => __( 'Note for readers', 'passerelle' ),
	street: () => __( 'Street', 'passerelle' ),
	number: () => __( 'House number', 'passerelle' ),
	postcode: () => __( 'Postcode', 'passerelle' ),
	town: () => __( 'Town', 'passerelle' ),
	country: () => __( 'Country (two letters)', 'passerelle' ),
	name: () => __( 'Section', 'passerelle' ),
	message: () => __( 'Payment message', 'passerelle' ),
};

/** `address[town]` → “Town”. */
export function fieldLabel( field: string ): string {
	const name =
		field
			.replace( /\]$/, '' )
			.split( /[[\]]+/ )
			.pop() ?? field;

	return LABELS[ name ]?.() ?? field;
}

const ACTIONS: Record< string, () => string > = {
	added: () => __( 'Added', 'passerelle' ),
	changed: () => __( 'Changed', 'passerelle' ),
	removed: () => __( 'Removed', 'passerelle' ),
	proposed: () => __( 'New payment details asked for', 'passerelle' ),
	confirmed: () => __( 'New payment details confirmed', 'passerelle' ),
	cancelled: () => __( 'Change cancelled', 'passerelle' ),
	effective: () => __( 'New payment details in force', 'passerelle' ),
	restored: () => __( 'Last known details put back', 'passerelle' ),
	accepted: () => __( 'Reviewed and sealed', 'passerelle' ),
	shared: () => __( 'Made the account of the network', 'passerelle' ),
	unshared: () => __( 'No longer the account of the network', 'passerelle' ),
	alarm: () => __( 'Changed from outside', 'passerelle' ),
};

export function actionLabel( action: string ): string {
	return ACTIONS[ action ]?.() ?? action;
}

/** An instant in the reader's own time. */
export function moment( instant: string ): string {
	return new Date( instant ).toLocaleString(
		document.documentElement.lang || undefined,
		{ dateStyle: 'medium', timeStyle: 'short' }
	);
}
