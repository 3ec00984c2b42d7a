/** Drawn by chance: one-time codes for binding, eight digits of which only the hash is kept, and seeds for lots. */
import { createHash, randomInt } from 'node:crypto'

export const newCode = (): string => String(randomInt(100_000_000)).padStart(8, '0')

/** Six digits: short enough to be read out and typed again. */
export const newSeed = (): string => String(randomInt(1_000_000)).padStart(6, '0')

export const hashOf = (code: string): string => createHash('sha256').update(code).digest('hex')
