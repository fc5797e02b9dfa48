/** WordPress's icons have no flag. */
export const flag = (
	<svg
		xmlns="http://www.w3.org/2000/svg"
		viewBox="0 0 24 24"
		aria-hidden="true"
	>
		<path d="M6 4v17h1.5v-6.5h10L15 9.2 17.5 4z" />
	</svg>
);
