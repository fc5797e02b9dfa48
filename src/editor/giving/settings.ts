/** What inc/giving/editor.php prints before the blocks: what readers see of the accounts anyway. */
export type Offered = {
	id: string;
	label: string;
	payee: string;
	iban: string;
	bic: string;
	sections: { name: string; message: string; locked: boolean }[];
};

declare const passerelleGiving: { accounts: Offered[] } | undefined;

/** The accounts in force; none where the seal is broken. */
export function accounts(): Offered[] {
	return 'undefined' === typeof passerelleGiving
		? []
		: passerelleGiving.accounts;
}
