/** The rest of wordpress.d.ts. */

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
