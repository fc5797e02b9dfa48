import { groupIban } from '../../../engine/bank';
import { fieldLabel } from '../words';

type Props = { account: { payee: string; iban: string; bic: string } };

/** Where gifts go, as the bank's paper says it. */
export function Details( { account }: Props ) {
	return (
		<dl className="passerelle-details">
			<dt>{ fieldLabel( 'payee' ) }</dt>
			<dd>{ account.payee }</dd>
			<dt>IBAN</dt>
			<dd className="passerelle-code">{ groupIban( account.iban ) }</dd>
			{ account.bic && (
				<>
					<dt>BIC</dt>
					<dd className="passerelle-code">{ account.bic }</dd>
				</>
			) }
		</dl>
	);
}
