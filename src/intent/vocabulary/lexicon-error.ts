/** What is wrong in the lexicon or in what was learned: file and line first. The editor's fault: it is told without a stack. */
export class LexiconError extends Error {
  constructor(place: string, sentence: string) {
    super(`词表有误 The lexicon is wrong: ${place}: ${sentence}`)
    this.name = 'LexiconError'
  }
}
