/** Something an assessment cannot be made of, in one Chinese sentence for whoever typed it. */
export class AssessmentError extends Error {
  constructor(sentence: string) {
    super(sentence)
    this.name = 'AssessmentError'
  }
}
