/** Every play but the longest on PostgreSQL: the same words in the same places as on SQLite. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from 'vitest'
import { borrowPostgres } from '../../db/postgres-for-tests.ts'
import { playFiles, playOut, playsDir } from './plays.ts'

/** Weeks in which every day tells the same: over the second database they would ask the same again and again. */
const routineAtMost = 150
const routineIn = (text: string): number =>
  [...text.matchAll(/（另有例行提醒 (\d+) 条）/g)].reduce((sum, [, count]) => sum + Number(count), 0)

/** After weeks at a standstill much is told at once, and how it falls into letters depends on who is asked first. */
const bundledByChance: ReadonlySet<string> = new Set(['年度考核.md'])

const all = (await playFiles()).filter((file) => !bundledByChance.has(file))
const texts = await Promise.all(all.map((file) => readFile(join(playsDir, file), 'utf8')))
const files = all.filter((_, at) => routineIn(texts[at] ?? '') <= routineAtMost)
describe('plays on PostgreSQL', () => {
  // The files are written by the plays on SQLite alone; here they only must be met.
  test.concurrent.for(files)('%s', { timeout: 60_000 }, async (file, { expect }) => {
    const [{ url, giveBack }, wanted] = await Promise.all([
      borrowPostgres(),
      readFile(join(playsDir, file), 'utf8'),
    ])
    const { text } = await playOut(file, { url })
    giveBack()
    expect(text).toBe(wanted)
  })
})
