/** The form in its page, for the tests of what readers' modules do with it. */

/** As inc/reports/form.php prints it. */
export const PAGE = `<main><p id="text">Le premier été des lectures.</p><aside>
<p class="passerelle-said" id="passerelle-received">Merci, c'est transmis.</p>
<p class="passerelle-said" id="passerelle-held">Merci, c'est reçu.</p>
<details><summary>Signaler</summary>
<form method="post" action="https://passeurs.example/wp-json/passerelle/v1/reports" data-site="1" data-passage="Signaler ce passage" data-which="Quelle image ?" data-other="Une autre" data-busy="Gardé : réessayez dans {n} min." data-lost="Gardé : réessayez.">
<input type="hidden" name="postId" value="12">
<fieldset><label><input type="radio" name="reason" value="image"></label><label><input type="radio" name="reason" value="typo"></label></fieldset>
<textarea name="note"></textarea><label hidden><input name="website"></label><button>Envoyer</button>
</form></details></aside></main>`;

/** The form. */
export function form(): HTMLFormElement {
	return document.querySelector( 'form' ) as HTMLFormElement;
}

/** Chooses a reason and types a note, as a reader does. */
export function choose( reason: string, note = '' ): void {
	form().dispatchEvent( new FocusEvent( 'focusin' ) );
	const radio = form().querySelector< HTMLInputElement >(
		`[value=${ reason }]`
	);
	if ( radio ) {
		radio.checked = true;
	}
	const text = form().elements.namedItem( 'note' ) as HTMLTextAreaElement;
	text.value = note;
	form().dispatchEvent( new Event( 'input' ) );
}
