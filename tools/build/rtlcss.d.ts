/** rtlcss brings no types. */
declare module 'rtlcss' {
	const rtlcss: {
		/** The mirror image of a style sheet. */
		process: ( css: string ) => string;
	};
	export default rtlcss;
}
