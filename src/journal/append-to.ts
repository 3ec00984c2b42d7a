/** Appends to a stream that is only written on, never decided from: whoever was faster is simply followed. */
import { limits } from '../limits.ts'
import type { Committed, Entry, Journal, StreamName } from './journal.ts'

/** `build` gets the version to expect, again after each conflict. Throws when the stream never stands still. */
export async function appendTo(
  journal: Journal,
  stream: StreamName,
  build: (expectedVersion: number) => Entry,
): Promise<Exclude<Committed, 'conflict'>> {
  for (let attempt = 0; attempt < limits.commitAttempts; attempt += 1) {
    const done = await journal.commit(build((await journal.read(stream)).length))
    if (done !== 'conflict') return done
  }
  throw new Error('a stream never stood still')
}
