const PRIVATE_NAMES = /(?:^|\.)(?:localhost|local|internal|home\.arpa|onion)$/;

const PRIVATE_NETWORKS: readonly ( readonly [ number, number ] )[] = [
	[ 0x00000000, 8 ], // "this" network
	[ 0x0a000000, 8 ],
	[ 0x64400000, 10 ], // shared by carriers
	[ 0x7f000000, 8 ],
	[ 0xa9fe0000, 16 ], // link-local: cloud machines' secrets live there
	[ 0xac100000, 12 ],
	[ 0xc0000000, 24 ],
	[ 0xc0a80000, 16 ],
	[ 0xc6120000, 15 ],
	[ 0xe0000000, 3 ], // multicast, reserved, broadcast
];

/**
 * Whether a host is one that only this machine or this network can see.
 *
 * Names are not resolved: what they lead to is for the server to find out (inc/fetch-address.php).
 *
 * @param hostname As `new URL().hostname` gives it: every spelling of an IPv4 address is dotted by then.
 */
export function isPrivateHost( hostname: string ): boolean {
	const host = hostname.replace( /\.$/, '' );

	if ( host.startsWith( '[' ) ) {
		return isPrivateIpv6( host.slice( 1, -1 ) );
	}

	return PRIVATE_NAMES.test( host ) || isPrivateIpv4( host );
}

function isPrivateIpv4( host: string ): boolean {
	if ( ! /^\d+(?:\.\d+){3}$/.test( host ) ) {
		return false;
	}

	const address = host
		.split( '.' )
		.reduce( ( sum, part ) => sum * 256 + Number( part ), 0 );

	return PRIVATE_NETWORKS.some(
		( [ network, bits ] ) =>
			Math.floor( address / 2 ** ( 32 - bits ) ) ===
			Math.floor( network / 2 ** ( 32 - bits ) )
	);
}

// Only 2000::/3 is public; in it, documentation and the tunnels that carry an IPv4 address are not taken.
function isPrivateIpv6( host: string ): boolean {
	return (
		! /^[23][0-9a-f]{3}:/.test( host ) ||
		/^(?:2001:0?:|2001::|2001:db8:|2002:)/.test( host )
	);
}
