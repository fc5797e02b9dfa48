<?php
/**
 * Real web servers on this machine, for what an old site (or something that claims to be one) answers.
 */

declare( strict_types = 1 );

namespace Passerelle\Tests\Support;

use RuntimeException;

trait Servers {
	/** @var array<int, array{process: resource, folder: string}> By port. */
	private array $servers = array();

	/**
	 * Starts a web server that answers with a PHP program, until the test ends.
	 *
	 * The program is a router of PHP's own server: `$_SERVER['REQUEST_URI']` says what was asked for. It may write to its
	 * working folder; `requests( $url )` reads from there what was asked.
	 *
	 * @param string $php PHP code without the opening tag.
	 * @return string The server's address without a slash at the end, such as `http://127.0.0.1:18180`; one of PASSERELLE_TEST_HOSTS.
	 */
	protected function local_server( string $php ): string {
		$folder = sys_get_temp_dir() . '/passerelle-server-' . bin2hex( random_bytes( 6 ) );
		mkdir( $folder );
		// Whose server answers: another run of the tests may take a port at the same moment.
		$who = 'if ( "/whose" === $_SERVER["REQUEST_URI"] ) { echo __DIR__; return; }';
		$log = 'file_put_contents( __DIR__ . "/requests.log", $_SERVER["REQUEST_METHOD"] . " " . $_SERVER["REQUEST_URI"] . "\n", FILE_APPEND );';
		file_put_contents( "$folder/router.php", "<?php\n$who\n$log\n$php\n" );

		foreach ( self::test_ports() as $port ) {
			$process = $this->try_port( $port, $folder );

			if ( null !== $process ) {
				$this->servers[ $port ] = array(
					'process' => $process,
					'folder'  => $folder,
				);

				return "http://127.0.0.1:$port";
			}
		}

		throw new RuntimeException( 'Every port of PASSERELLE_TEST_HOSTS is taken.' );
	}

	/**
	 * What a server of local_server() was asked for.
	 *
	 * @return list<string> Such as `GET /spip.php?article12`.
	 */
	protected function requests( string $url ): array {
		$server = $this->servers[ (int) wp_parse_url( $url, PHP_URL_PORT ) ] ?? null;
		$file   = null === $server ? '' : "{$server['folder']}/requests.log";

		return is_file( $file ) ? array_values( (array) file( $file, FILE_IGNORE_NEW_LINES ) ) : array();
	}

	/** An address of this machine where nothing answers. */
	protected function dead_server(): string {
		foreach ( array_reverse( self::test_ports() ) as $port ) {
			if ( ! self::answers( $port ) ) {
				return "http://127.0.0.1:$port";
			}
		}

		throw new RuntimeException( 'Every port of PASSERELLE_TEST_HOSTS is taken.' );
	}

	private function stop_servers(): void {
		foreach ( $this->servers as $server ) {
			proc_terminate( $server['process'] );
			proc_close( $server['process'] );
			array_map( 'unlink', (array) glob( "{$server['folder']}/*" ) );
			rmdir( $server['folder'] );
		}

		$this->servers = array();
	}

	/** @return list<int> */
	private static function test_ports(): array {
		preg_match_all( '/127\.0\.0\.1:(181[89]\d)\b/', (string) constant( 'PASSERELLE_TEST_HOSTS' ), $found );

		return array_map( 'intval', $found[1] );
	}

	private static function answers( int $port ): bool {
		$socket = @stream_socket_client( "tcp://127.0.0.1:$port", $code, $message, 0.2 );

		return false !== $socket && fclose( $socket );
	}

	/** @return resource|null The server's process, or null when the port is someone else's. */
	private function try_port( int $port, string $folder ) {
		if ( self::answers( $port ) ) {
			return null;
		}

		$pipes  = array();
		$silent = array( array( 'file', '/dev/null', 'r' ), array( 'file', '/dev/null', 'w' ), array( 'file', "$folder/server.log", 'w' ) );
		// One worker: PHP's server leaves the others behind when it is stopped.
		$process = proc_open( array( PHP_BINARY, '-S', "127.0.0.1:$port", "$folder/router.php" ), $silent, $pipes, $folder );

		for ( $wait = 0; false !== $process && $wait < 200; ++$wait ) {
			if ( ! proc_get_status( $process )['running'] ) {
				return null;
			}

			if ( self::answers( $port ) && realpath( $folder ) === @file_get_contents( "http://127.0.0.1:$port/whose" ) ) {
				return $process;
			}

			usleep( 20000 );
		}

		return null;
	}
}
