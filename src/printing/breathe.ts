/** Reading SQLite answers within the same turn of the loop: a long reading lets others speak between its pages. */
import { setImmediate } from 'node:timers/promises'

export const breathe = (): Promise<void> => setImmediate()
