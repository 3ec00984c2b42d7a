/** One-time codes for binding: eight digits, of which only the hash is kept. */
import { createHash, randomInt } from 'node:crypto'

export const newCode = (): string => String(randomInt(100_000_000)).padStart(8, '0')

export const hashOf = (code: string): string => createHash('sha256').update(code).digest('hex')
