<?php
/**
 * Site Health lists IBANs that stand in articles and templates but in no account.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests\Giving;

use function Passerelle\Giving\health_of_ibans;

require_once __DIR__ . '/GivingTestCase.php';

final class IbanHealthTest extends GivingTestCase {
	public function test_names_what_nobody_watches(): void {
		$this->put( array( self::account() ) );
		$this->post( array( 'post_title' => 'Connu', 'post_content' => '<p>IBAN BE68 5390 0754 7034</p>' ) );

		self::assertSame( 'good', health_of_ibans()['status'] );

		$this->post( array( 'post_title' => 'Ancien appel', 'post_content' => '<p>Versez sur le BE71&nbsp;<b>0961</b> 2345 6769. Merci</p>' ) );
		$this->post( array( 'post_type' => 'wp_template_part', 'post_title' => 'Pied de page', 'post_content' => '<p>CH5800791123000889012</p>' ) );
		$this->post( array( 'post_title' => 'Un numéro', 'post_content' => '<p>AB12 3456 7890 1234 5678</p>' ) );
		$result = health_of_ibans();

		self::assertSame( 'recommended', $result['status'] );
		self::assertStringContainsString( 'BE71 0961 2345 6769 – Ancien appel', $result['description'] );
		self::assertStringContainsString( 'CH58 0079 1123 0008 8901 2 – Pied de page', $result['description'] );
		self::assertStringNotContainsString( 'Un numéro', $result['description'] );
		self::assertStringNotContainsString( 'Connu', $result['description'] );
	}
}
