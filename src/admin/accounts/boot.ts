/** What inc/giving/screen.php prints before this script. */
export type Boot = {
	userId: number;
	isEnabled: boolean;
	/** A changed account stands in a template or a widget: no single page can be purged. */
	everywhere: boolean;
	/** Why nothing can be saved at all; '' when it can. */
	problem: string;
	/** Whether this person may choose the account of the network's other sites. */
	network: boolean;
};

declare const passerelleAccounts: Boot;

export const boot = passerelleAccounts;
