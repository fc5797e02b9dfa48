<?php
/**
 * PHP judges accounts as TypeScript does: the same thousands of cases.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests\Giving;

use Passerelle\Tests\TestCase;

use function Passerelle\Giving\account_faults;
use function Passerelle\Giving\is_swiss;
use function Passerelle\Giving\message_fault;
use function Passerelle\Giving\tidy_account;
use function Passerelle\Giving\trim_line;

final class AccountCheckTest extends TestCase {
	public function test_says_what_typescript_says(): void {
		require_once dirname( __DIR__, 2 ) . '/inc/giving/rest/doors.php';

		$cases = json_decode( (string) file_get_contents( __DIR__ . '/account-cases.json' ), true, 512, JSON_THROW_ON_ERROR );
		$wrong = array();

		foreach ( $cases as list( $change, $expected ) ) {
			$account = tidy_account( $change + array( 'id' => 'a', 'label' => 'A', 'payee' => 'Les Passeurs', 'iban' => 'BE68539007547034', 'bic' => '', 'currency' => 'EUR', 'address' => null, 'sections' => array(), 'note' => '' ) );
			$faults  = array_map( static fn( array $fault ): string => "{$fault['field']} {$fault['code']}", account_faults( $account ) );
			$message = message_fault( trim_line( $change['message'] ?? '' ), is_swiss( $account['iban'] ) );
			$found   = array_merge( $faults, '' === $message ? array() : array( "message $message" ) );

			if ( $found !== $expected ) {
				$wrong[] = array( $change, $expected, $found );
			}
		}

		self::assertCount( 4000, $cases );
		self::assertSame( array(), array_slice( $wrong, 0, 5 ), count( $wrong ) . ' cases differ' );
	}
}
