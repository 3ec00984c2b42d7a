/** Drawn by chance: one-time codes for binding and tokens of systems outside, of which only hashes are kept; seeds for lots. */
import { createHash, randomBytes, randomInt } from 'node:crypto'

export const newCode = (): string => String(randomInt(100_000_000)).padStart(8, '0')

/** 192 bits of chance in 32 letters and figures: nobody tries them all, so a plain hash is enough. */
export const newToken = (): string => randomBytes(24).toString('base64url')

/** Six digits: short enough to be read out and typed again. */
export const newSeed = (): string => String(randomInt(1_000_000)).padStart(6, '0')

export const hashOf = (code: string): string => createHash('sha256').update(code).digest('hex')
