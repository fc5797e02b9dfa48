<?php
/**
 * The table for spreadsheets: whole, and nothing in it is a formula.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests\Reports;

use PHPUnit\Framework\Attributes\DataProvider;

use function Passerelle\Reports\guarded;
use function Passerelle\Reports\write_csv;

require_once __DIR__ . '/ReportsTestCase.php';

final class ExportTest extends ReportsTestCase {
	private const EVERYTHING = array( 'status' => array(), 'reason' => array(), 'postId' => null, 'url' => '', 'search' => '' );

	public function test_is_a_table_for_spreadsheets(): void {
		$this->send( array( 'reason' => 'image', 'note' => 'Photo blanche', 'email' => 'une@exemple.org' ) );
		$this->send( array( 'reason' => 'other', 'note' => "=cmd|' /C calc'!A0", 'quote' => "+1;\"2\"\n" ) );
		$csv = $this->csv();

		self::assertStringStartsWith( "\u{FEFF}\"Number\",", $csv );
		self::assertSame( 3, substr_count( $csv, "\r\n" ) );
		self::assertStringContainsString( "\"'=cmd|' /C calc'!A0\"", $csv );
		self::assertStringContainsString( '"\'+1;""2"""', $csv );
		self::assertStringContainsString( '"Yes"', $csv );
		self::assertStringNotContainsString( 'exemple.org', str_replace( (string) get_permalink( $this->article ), '', $csv ) );
	}

	public function test_speaks_the_language_of_who_asks(): void {
		$this->send( array( 'reason' => 'typo' ), array(), false );
		switch_to_locale( 'fr_FR' );
		$csv = $this->csv();
		restore_previous_locale();
		$lines = explode( "\r\n", $csv );

		self::assertStringContainsString( '"Raison","Passage","Précision"', $lines[0] );
		self::assertStringContainsString( '"Faute ou erreur","","","","À vérifier","Envoyé sans JavaScript, ou avec une horloge mal réglée","1","Non"', $lines[1] );
	}

	/** @return array<string, array{string, bool}> */
	public static function cells(): array {
		return array(
			'a formula'              => array( '=1+1', true ),
			'a sum'                  => array( '+1+1', true ),
			'a difference'           => array( '-1+1', true ),
			'a function'             => array( '@SUM(1)', true ),
			'after a tab'            => array( "\t=1", true ),
			'after a line'           => array( "\r=1", true ),
			'after blanks'           => array( '   =1', true ),
			'after a no-break blank' => array( "\u{A0}=1", true ),
			'in full width'          => array( '＝1＋1', true ),
			'a word'                 => array( 'été', false ),
			'a number'               => array( '12', false ),
			'an equation'            => array( 'a = b', false ),
			'nothing'                => array( '', false ),
		);
	}

	#[DataProvider( 'cells' )]
	public function test_no_cell_is_a_formula( string $text, bool $guarded ): void {
		self::assertSame( $guarded ? "'$text" : $text, guarded( $text ) );
	}

	private function csv(): string {
		$output = fopen( 'php://memory', 'w+' );
		write_csv( $output, self::EVERYTHING );
		rewind( $output );

		return (string) stream_get_contents( $output );
	}
}
