<?php
/**
 * The tables of reports, and who may read them from the start.
 *
 * | table | holds | for how long |
 * | --- | --- | --- |
 * | reports | what readers said | until 180 days after it was closed |
 * | counts | that a network told something, under the day's key: what limits and repetitions are judged by | two days |
 * | days | the random part of the day's key | until the day is over: then nobody can tell which network it was |
 */

declare( strict_types = 1 );

namespace Passerelle\Reports;

use function Passerelle\create_table;

/** Harmless when repeated, or when two requests do it at the same time. */
function install(): bool {
	$created = create_table(
		'reports',
		'`id` bigint(20) unsigned NOT NULL AUTO_INCREMENT,
		`post_id` bigint(20) unsigned NOT NULL,
		`url` varchar(500) NOT NULL,
		`reason` varchar(20) NOT NULL,
		`note` text NOT NULL,
		`quote` text NOT NULL,
		`target` varchar(500) NOT NULL,
		`email` varchar(200) NOT NULL,
		`status` varchar(10) NOT NULL,
		`held_for` varchar(10) NOT NULL,
		`count` int(10) unsigned NOT NULL,
		`internal_note` text NOT NULL,
		`content` char(32) NOT NULL,
		`fold` char(32) DEFAULT NULL,
		`created_at` bigint(20) unsigned NOT NULL,
		`latest_at` bigint(20) unsigned NOT NULL,
		`closed_at` bigint(20) unsigned NOT NULL,
		`tell_at` bigint(20) unsigned NOT NULL,
		PRIMARY KEY (`id`),
		UNIQUE KEY `fold` (`fold`),
		KEY `content` (`content`),
		KEY `post` (`post_id`, `status`, `created_at`),
		KEY `article` (`status`, `post_id`, `count`, `latest_at`),
		KEY `status_reason` (`status`, `reason`, `created_at`),
		KEY `status_created` (`status`, `created_at`),
		KEY `status_count` (`status`, `count`),
		KEY `reason_created` (`reason`, `created_at`),
		KEY `created` (`created_at`),
		KEY `count` (`count`),
		KEY `closed` (`closed_at`),
		KEY `tell` (`tell_at`),
		KEY `email` (`email`(32))'
	)
	&& create_table(
		'counts',
		'`fold` char(32) NOT NULL,
		`network` char(32) NOT NULL,
		`wide` char(32) NOT NULL,
		`widest` char(32) NOT NULL,
		`request` char(32) DEFAULT NULL,
		`result` varchar(10) NOT NULL,
		`at` bigint(20) unsigned NOT NULL,
		PRIMARY KEY (`fold`, `network`),
		UNIQUE KEY `request` (`request`),
		KEY `network` (`network`, `at`),
		KEY `wide` (`wide`, `at`),
		KEY `widest` (`widest`, `at`),
		KEY `result` (`result`, `at`),
		KEY `at` (`at`)'
	)
	&& create_table(
		'days',
		'`day` char(8) NOT NULL,
		`salt` char(64) NOT NULL,
		PRIMARY KEY (`day`)'
	);

	if ( $created ) {
		give_to_roles();
	}

	return $created;
}
