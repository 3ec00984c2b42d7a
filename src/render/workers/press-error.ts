/** Why nothing was printed: sorted by what can be done about it. */

export type PressFault =
  /** Too many wait already: later. */
  | 'busy'
  /** It took longer than its limit: a shorter period, fewer rows. */
  | 'timed-out'
  /** The worker ended, out of memory for instance; the next job gets a new one. */
  | 'crashed'
  | 'closed'
  /** The renderer refused it: `cause` is the name of its error, the message its sentence. */
  | 'refused'

export class PressError extends Error {
  readonly fault: PressFault
  constructor(fault: PressFault, sentence = '', cause?: unknown) {
    super(sentence === '' ? `nothing was printed: ${fault}` : sentence, { cause })
    this.name = 'PressError'
    this.fault = fault
  }
}
