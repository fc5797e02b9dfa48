<?php

declare( strict_types = 1 );

namespace Passerelle\Tests;

use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

use function Passerelle\in_utf8;

/** Changes nothing in WordPress, so there is nothing to put back. */
final class FetchCharsetTest extends TestCase {
	/** @return array<string, array{string, string, string}> The body, its Content-Type, what is read. */
	public static function pages(): array {
		return array(
			'UTF-8 by header'           => array( 'été', 'text/html; charset=utf-8', 'été' ),
			'UTF-8, nobody says so'     => array( 'été', 'text/html', 'été' ),
			'Latin 1 by header'         => array( "\xe9t\xe9", 'text/html; charset=iso-8859-1', 'été' ),
			'Latin 1 is windows-1252'   => array( "L\x92\xe9t\xe9 \x80", 'text/html;charset=ISO-8859-1', 'L’été €' ),
			'Latin 1 by meta'           => array( "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=iso-8859-1\">\xe9", 'text/html', '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">é' ),
			'Latin 9 by meta'           => array( "<meta charset='iso-8859-15'>\xa4", '', "<meta charset='iso-8859-15'>€" ),
			'Latin 1, nobody says so'   => array( "\xe9t\xe9", '', 'été' ),
			'the header beats the meta' => array( '<meta charset="iso-8859-1">é', 'text/html; charset="UTF-8"', '<meta charset="iso-8859-1">é' ),
			'the mark beats both'       => array( "\xef\xbb\xbfété", 'text/html; charset=iso-8859-1', 'été' ),
			'UTF-16 by its mark'        => array( "\xff\xfe\xe9\x00", 'text/html', 'é' ),
			'XML'                       => array( "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><a>\xe9</a>", 'application/rss+xml', '<?xml version="1.0" encoding="iso-8859-1"?><a>é</a>' ),
			'cut within a character'    => array( "été \xc3", 'text/html; charset=utf-8', 'été ' ),
			'cut within an emoji'       => array( "fin \xf0\x9f\x8e", 'text/html', 'fin ' ),
			'an encoding nobody knows'  => array( "\xe9", 'text/html; charset=x-martien', 'é' ),
			'a picture stays'           => array( "\x89PNG\xe9", 'image/png', "\x89PNG\xe9" ),
			'empty'                     => array( '', '', '' ),
		);
	}

	#[DataProvider( 'pages' )]
	public function test_every_page_is_read_in_utf8( string $body, string $type, string $read ): void {
		self::assertSame( $read, in_utf8( $body, $type ) );
	}

	public function test_bytes_that_mean_nothing_do_no_harm(): void {
		$read = in_utf8( "avant \xc3\x28 \xff apr\xc3\xa8s", 'text/html; charset=utf-8' );

		self::assertSame( 1, preg_match( '//u', $read ) );
		self::assertStringContainsString( 'avant', $read );
		self::assertStringContainsString( 'après', $read );
	}
}
