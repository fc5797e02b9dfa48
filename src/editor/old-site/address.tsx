import { Button, ExternalLink, Notice } from '@wordpress/components';
import { useEffect, useRef, useState } from '@wordpress/element';
import { __ } from '@wordpress/i18n';
import type { OldAddress } from '../../types/schema';
import { AddressForm } from './address-form';
import { settings } from './settings';
import { messageOf } from '../message-of';
import type { useOldAddress } from './use-old-address';
import { readable } from './words';

type Props = {
	record: OldAddress;
	save: ReturnType< typeof useOldAddress >[ 'save' ];
};

/** Where the article lived: as found, as typed, or not at all. */
export function Address( { record, save }: Props ) {
	const [ isOpen, setOpen ] = useState( false );
	const [ error, setError ] = useState( '' );
	const edit = useRef< HTMLButtonElement >( null );
	const wasOpen = useRef( false );

	// Closing the form leads back to the button that opened it.
	useEffect( () => {
		if ( wasOpen.current && ! isOpen ) {
			edit.current?.focus();
		}
		wasOpen.current = isOpen;
	}, [ isOpen ] );

	const typedUrl = 'meta' === record.from ? record.url : null;
	const write = ( url: string | null, words: string ) =>
		save(
			{ part: 'old-address', body: { url } },
			{ part: 'old-address', body: { url: typedUrl } },
			words
		);

	if ( isOpen ) {
		return (
			<AddressForm
				url={ record.url }
				save={ async ( url ) => {
					await write(
						url,
						__( 'The old address is saved.', 'passerelle' )
					);
					setOpen( false );
				} }
				close={ () => setOpen( false ) }
			/>
		);
	}

	const reset = async () => {
		setError( '' );
		try {
			await write(
				null,
				__( 'The address that was typed is removed.', 'passerelle' )
			);
		} catch ( failure ) {
			setError( messageOf( failure ) );
		}
	};

	return (
		<>
			<Known record={ record } />
			{ settings.mayEdit && (
				<div className="passerelle-row">
					<Button
						ref={ edit }
						__next40pxDefaultSize
						variant="secondary"
						onClick={ () => setOpen( true ) }
					>
						{ 'none' === record.from
							? __( 'Give its old address', 'passerelle' )
							: __( 'Change the address', 'passerelle' ) }
					</Button>
					{ 'meta' === record.from && (
						<Button
							__next40pxDefaultSize
							variant="tertiary"
							onClick={ () => void reset() }
						>
							{ __( 'Remove what was typed', 'passerelle' ) }
						</Button>
					) }
				</div>
			) }
			{ '' !== error && (
				<Notice status="error" isDismissible={ false }>
					{ error }
				</Notice>
			) }
		</>
	);
}

function Known( { record }: { record: OldAddress } ) {
	return (
		<>
			{ 'none' === record.from ? (
				<p>
					{ __(
						'This article has no old address: readers see no link to the old site.',
						'passerelle'
					) }
				</p>
			) : (
				<p className="passerelle-address">
					<ExternalLink href={ record.url }>
						<bdi>{ readable( record.url ) }</bdi>
					</ExternalLink>
					<span className="passerelle-origin">
						{ 'meta' === record.from
							? __( 'Typed for this article.', 'passerelle' )
							: __(
									'Found in what the import left.',
									'passerelle'
								) }
					</span>
				</p>
			) }
			{ 'broken' === record.state && (
				<Notice status="warning" isDismissible={ false }>
					{ __(
						'The old page no longer answers: readers are offered the archived copy first.',
						'passerelle'
					) }
				</Notice>
			) }
			{ '' !== record.searchUrl && (
				<p>
					<ExternalLink href={ record.searchUrl }>
						{ __(
							'Search the old site for this article',
							'passerelle'
						) }
					</ExternalLink>
				</p>
			) }
		</>
	);
}
