/** Why a wish about an evaluation or a reform checklist was not done. */
export type StandingRefusal =
  | {
      readonly code: 'evaluation-refused'
      readonly why: 'no-form' | 'unknown-area' | 'not-below' | 'no-right' | 'bad-answer'
      /** The grid as named, the level, or what may be said. */
      readonly name: string
    }
  | {
      readonly code: 'reform-refused'
      readonly why: 'no-list' | 'unknown-item' | 'no-right' | 'grounds' | 'already' | 'not-shown'
      readonly no: number
      /** Who may, or how many there are. */
      readonly name: string
    }
