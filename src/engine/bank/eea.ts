/** The European Economic Area: for all others an EPC code needs the BIC (EPC069-12). */
const EEA =
	'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK';

export function isInEea( country: string ): boolean {
	return EEA.split( ' ' ).includes( country );
}
