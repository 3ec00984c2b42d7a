/** Something an assessment cannot be made of, in one Chinese sentence for whoever typed it. */
import type { AssessmentRefusal } from './refusal.ts'

export class AssessmentError extends Error {
  /** The same as a value, where a chat may come upon it. */
  readonly refusal: AssessmentRefusal | null

  constructor(sentence: string, refusal: AssessmentRefusal | null = null) {
    super(sentence)
    this.name = 'AssessmentError'
    this.refusal = refusal
  }
}
