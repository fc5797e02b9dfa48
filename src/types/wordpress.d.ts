/**
 * Packages that WordPress provides while the editor runs. We do not install them
 * (their trees are huge, and nothing of them is bundled): what we use of them is
 * declared here, as WordPress 6.8 and later have it.
 */

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

	export const InnerBlocks: {
		Content: ComponentType;
		ButtonBlockAppender: ComponentType;
	};

	export function useInnerBlocksProps(
		props: BlockProps,
		options?: {
			allowedBlocks?: string[];
			defaultBlock?: { name: string };
			directInsert?: boolean;
			orientation?: 'vertical' | 'horizontal';
			renderAppender?: ComponentType | false;
			template?: readonly ( readonly [ string, object ] )[];
			templateLock?: false;
		}
	): BlockProps & { children: ReactNode };

	type Media = {
		id: number;
		url: string;
		alt?: string;
		caption?: string;
		width?: number;
		height?: number;
		sizes?: Record<
			string,
			{ url: string; width: number; height: number } | undefined
		>;
	};

	export const MediaUpload: ComponentType< {
		allowedTypes: string[];
		value?: number;
		onSelect: ( media: Media ) => void;
		render: ( options: { open: () => void } ) => ReactNode;
	} >;

	export const MediaUploadCheck: ComponentType< { children: ReactNode } >;

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

	export function useEntityRecords< Value >(
		kind: string,
		name: string,
		query: Record< string, string | number >
	): {
		records: Value[] | null;
		hasResolved: boolean;
		isResolving: boolean;
	};

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
		didPostSaveRequestSucceed: ( state: unknown ) => boolean;
		isSavingPost: ( state: unknown ) => boolean;
	};

	export const store: StoreDescriptor<
		ReduxStoreConfig< unknown, Record< never, never >, Selectors >
	>;
}
