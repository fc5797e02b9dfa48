import { improve } from '../../src/view/report-form';

for ( const form of document.querySelectorAll< HTMLFormElement >(
	'.passerelle-report form'
) ) {
	improve( form );
}
