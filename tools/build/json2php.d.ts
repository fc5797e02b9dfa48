/** json2php brings no types. */
declare module 'json2php' {
	const json2php: {
		/** Makes a printer of values as PHP source. */
		make: ( style: {
			linebreak: string;
			indent: string;
		} ) => ( value: unknown ) => string;
	};
	export default json2php;
}
