/** A transcript in memory: for tests, and for trying the stage without a database. */
import type { Line, Transcript } from '../../src/inbox/transcript.ts'

export function openMemoryTranscript(): Transcript {
  const lines: Line[] = []
  const byKey = new Map<string, number>()

  function indexOf(id: string): number {
    return lines.findIndex((line) => line.id === id)
  }

  return {
    async write({ key, files = [], ...line }) {
      const known = lines[byKey.get(key) ?? -1]
      if (known !== undefined) return known
      const written: Line = { ...line, files, id: String(lines.length + 1).padStart(8, '0'), recalled: false }
      byKey.set(key, lines.length)
      lines.push(written)
      return written
    },
    async rewrite(id, change) {
      const index = indexOf(id)
      const line = lines[index]
      if (line === undefined) return null
      const rewritten: Line = { ...line, ...change }
      lines[index] = rewritten
      return rewritten
    },
    async get(id) {
      return lines[indexOf(id)] ?? null
    },
    async list(chat, after, limit) {
      const start = after === null ? 0 : lines.findLastIndex((line) => line.id <= after) + 1
      return lines
        .slice(start)
        .filter((line) => line.chat === chat)
        .slice(0, limit)
    },
  }
}
