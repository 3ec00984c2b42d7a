/** Opens a theatre of its own for one play, performs it, and closes everything again. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../db/store.ts'
import { perform, startOf } from './perform.ts'
import { quickPress } from './quick-press.ts'
import type { Seen } from './seen.ts'
import { openTheatre, type Theatre } from './theatre.ts'
import { readPlay } from './transcript.ts'

export const playsDir = join(import.meta.dirname, 'plays')

/** The plays' files, in order of their names. */
export async function playFiles(): Promise<readonly string[]> {
  return (await readdir(playsDir)).filter((file) => file.endsWith('.md')).sort()
}

/** memory and file: SQLite; a file is closed and opened again at every restart. An address: PostgreSQL. */
export type PlayStore = 'memory' | 'file' | { readonly url: string }

/**
 * @param look what is looked at when the curtain has fallen, while the house still stands
 * @returns the text as performed, and what occurred on the way
 */
export async function playOut(
  file: string,
  where: PlayStore,
  look: (theatre: Theatre) => Promise<void> = async () => undefined,
): Promise<{ readonly text: string; readonly seen: Seen }> {
  return playText(await readFile(join(playsDir, file), 'utf8'), where, look)
}

/** The same of a play that stands in no file. */
export async function playText(
  written: string,
  where: PlayStore,
  look: (theatre: Theatre) => Promise<void> = async () => undefined,
): Promise<{ readonly text: string; readonly seen: Seen }> {
  const play = readPlay(written)
  const dir = await mkdtemp(join(tmpdir(), 'gridbell-play-'))
  const settings =
    where === 'memory' ? { sqlite: ':memory:' } : where === 'file' ? { sqlite: join(dir, 'play.db') } : where
  try {
    const openIt = () => openStore(settings)
    const parts = { openStore: openIt, keepStore: where === 'memory', dir, start: startOf(play), ...play }
    // What is printed is the same over every database: it is looked at once.
    const theatre = await openTheatre(where === 'memory' ? parts : { ...parts, press: quickPress })
    try {
      const text = await perform(play, theatre)
      await look(theatre)
      return { text, seen: theatre.seen }
    } finally {
      await theatre.close()
    }
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}
