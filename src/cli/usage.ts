/** A call that cannot be answered: printed on standard error, exit code 2. */
export class Usage extends Error {}
