/**
 * Packages that WordPress provides while the editor runs. We do not install them
 * (their trees are huge, and nothing of them is bundled): what we use of them is
 * declared here, as WordPress 6.8 and later have it.
 */

declare module '*.scss';

declare module '@wordpress/block-editor' {
	import type { ComponentType, HTMLAttributes, ReactNode } from 'react';

	type BlockProps = HTMLAttributes< HTMLElement > & Record< string, unknown >;

	export const useBlockProps: {
		( props?: BlockProps ): BlockProps;
		save: ( props?: BlockProps ) => BlockProps;
	};

	export const BlockControls: ComponentType< {
		group?: 'default' | 'block' | 'inline' | 'other' | 'parent';
		children: ReactNode;
	} >;

	export const InspectorControls: ComponentType< {
		group?:
			| 'default'
			| 'settings'
			| 'advanced'
			| 'color'
			| 'dimensions'
			| 'styles'
			| 'typography';
		children: ReactNode;
	} >;

	export const RichText: ComponentType< {
		value: string;
		onChange: ( value: string ) => void;
		identifier?: string;
		tagName?: string;
		placeholder?: string;
		className?: string;
		allowedFormats?: string[];
		disableLineBreaks?: boolean;
		withoutInteractiveFormatting?: boolean;
		'aria-label'?: string;
	} >;

	export const Warning: ComponentType< {
		className?: string;
		actions?: ReactNode[];
		children: ReactNode;
	} >;
}

declare module '@wordpress/commands' {
	import type { ReactNode } from 'react';

	export function useCommand( command: {
		name: string;
		label: string;
		icon?: ReactNode;
		disabled?: boolean;
		callback: ( options: { close: () => void } ) => void;
	} ): void;
}

declare module '@wordpress/core-data' {
	import type { ReduxStoreConfig, StoreDescriptor } from '@wordpress/data';

	/** A value of an entity, its setter, and the value as the server sent it. */
	export function useEntityProp< Value >(
		kind: string,
		name: string,
		property: string,
		id?: number | string
	): [ Value | undefined, ( value: Value ) => void, unknown ];

	export type EntityRecord< Value > = {
		record: Value | null;
		editedRecord: Value | Record< string, never >;
		hasEdits: boolean;
		hasResolved: boolean;
		isResolving: boolean;
		status: 'IDLE' | 'RESOLVING' | 'SUCCESS' | 'ERROR';
		edit: ( changes: Partial< Value > ) => void;
		save: () => Promise< Value | undefined >;
	};

	export function useEntityRecord< Value >(
		kind: string,
		name: string,
		id: number | string,
		options?: { enabled: boolean }
	): EntityRecord< Value >;

	type Selectors = {
		/** Undefined while it is being asked. */
		canUser: (
			state: unknown,
			action: 'create' | 'read' | 'update' | 'delete',
			resource: string | { kind: string; name: string; id?: number },
			id?: number
		) => boolean | undefined;
		getPostType: (
			state: unknown,
			slug: string
		) => { slug: string; viewable: boolean; rest_base: string } | undefined;
	};

	type Actions = {
		invalidateResolution: (
			selector: string,
			args?: unknown[]
		) => { type: string };
	};

	export const store: StoreDescriptor<
		ReduxStoreConfig< unknown, Actions, Selectors >
	>;
}

declare module '@wordpress/editor' {
	import type { ReduxStoreConfig, StoreDescriptor } from '@wordpress/data';
	import type { ComponentType, ReactNode } from 'react';

	export const PluginDocumentSettingPanel: ComponentType< {
		name: string;
		title: string;
		className?: string;
		icon?: ReactNode;
		children: ReactNode;
	} >;

	export const PluginPostStatusInfo: ComponentType< {
		className?: string;
		children: ReactNode;
	} >;

	type Selectors = {
		/** Null in the Site Editor while no post is open. */
		getCurrentPostId: ( state: unknown ) => number | string | null;
		getCurrentPostType: ( state: unknown ) => string | null;
		getEditedPostAttribute: (
			state: unknown,
			attribute: string
		) => unknown;
		isCleanNewPost: ( state: unknown ) => boolean;
		isCurrentPostPublished: ( state: unknown ) => boolean;
		isAutosavingPost: ( state: unknown ) => boolean;
		isSavingPost: ( state: unknown ) => boolean;
	};

	export const store: StoreDescriptor<
		ReduxStoreConfig< unknown, Record< never, never >, Selectors >
	>;
}

declare module '@wordpress/notices' {
	import type { ReduxStoreConfig, StoreDescriptor } from '@wordpress/data';

	type Options = {
		id?: string;
		type?: 'default' | 'snackbar';
		isDismissible?: boolean;
		speak?: boolean;
		actions?: { label: string; url?: string; onClick?: () => void }[];
	};
	type Create = ( content: string, options?: Options ) => { type: string };

	type Actions = {
		createErrorNotice: Create;
		createInfoNotice: Create;
		createSuccessNotice: Create;
		createWarningNotice: Create;
		removeNotice: ( id: string ) => { type: string };
	};

	export const store: StoreDescriptor<
		ReduxStoreConfig< unknown, Actions, Record< never, never > >
	>;
}

declare module '@wordpress/plugins' {
	import type { ComponentType, ReactNode } from 'react';

	export function registerPlugin(
		name: string,
		settings: {
			render: ComponentType;
			icon?: ReactNode;
			scope?: string;
		}
	): unknown;
}

declare module '@wordpress/server-side-render' {
	import type { ComponentType, ReactNode } from 'react';

	type Slot = ComponentType< { children?: ReactNode; className?: string } >;

	/** The block as render.php prints it, for the article named in the query. */
	const ServerSideRender: ComponentType< {
		block: string;
		attributes?: Record< string, unknown >;
		className?: string;
		httpMethod?: 'GET' | 'POST';
		skipBlockSupportAttributes?: boolean;
		urlQueryArgs?: Record< string, string | number >;
		EmptyResponsePlaceholder?: Slot;
		ErrorResponsePlaceholder?: ComponentType< {
			response?: { errorMsg?: string };
			className?: string;
		} >;
		LoadingResponsePlaceholder?: Slot;
	} >;

	export default ServerSideRender;
}
