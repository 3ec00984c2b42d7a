/** Something given that no answer can be found for, in a sentence that says why. */
export class GivenError extends Error {}
