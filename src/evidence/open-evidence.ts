/** Evidence as files under the data directory: `ab/cdef…` by SHA-256, copies for the eye beside them. */
import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { EvidenceId } from '../domain/names.ts'
import { EvidenceRefused, type EvidenceStore } from './evidence.ts'
import { kindOf } from './kind.ts'
import { openPictures } from './pictures.ts'

export interface EvidenceSettings {
  /** Originals, for instance `data/evidence`. Belongs into the backup. */
  readonly dir: string
  /** Copies for the eye, for instance `data/derivatives`; may be deleted at any time. */
  readonly derivativeDir: string
  readonly limits: { readonly evidenceBytes: number }
}

/** Creates its directories when it first needs them. `show` is null for videos and voice too: of them there is no copy. */
export function openEvidence({ dir, derivativeDir, limits }: EvidenceSettings): EvidenceStore {
  const pictures = openPictures()

  return {
    async keep(bytes) {
      if (bytes.length === 0) throw new EvidenceRefused('empty', '收到的文件是空的，请重新发送。')
      if (bytes.length > limits.evidenceBytes)
        throw new EvidenceRefused('too-large', tooLarge(limits.evidenceBytes))
      const kind = await kindOf(bytes)
      const seen = kind.picture ? await pictures.look(bytes) : { dhash: null, takenAt: null }
      const id = EvidenceId.parse(createHash('sha256').update(bytes).digest('hex'))
      await writeDurably(pathOf(dir, id), bytes)
      return { id, mime: kind.mime, sizeBytes: bytes.length, ...seen }
    },

    async keepMade(bytes) {
      const id = EvidenceId.parse(createHash('sha256').update(bytes).digest('hex'))
      await writeDurably(pathOf(dir, id), bytes)
      return id
    },

    async show(id) {
      const copy = `${pathOf(derivativeDir, id)}.jpg`
      const made = await readIfThere(copy)
      if (made !== null) return { bytes: made, mime: 'image/jpeg' }
      const original = await readIfThere(pathOf(dir, id))
      if (original === null || !(await kindOf(original)).picture) return null
      const bytes = await pictures.copy(original)
      await writeDurably(copy, bytes)
      return { bytes, mime: 'image/jpeg' }
    },

    original: (id) => readIfThere(pathOf(dir, id)),
  }
}

/** An id from outside passes here before it becomes part of a path. */
function pathOf(dir: string, id: EvidenceId): string {
  const hash = EvidenceId.parse(id)
  return join(dir, hash.slice(0, 2), hash.slice(2))
}

async function readIfThere(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/**
 * Whole or not at all, and on disk when it resolves: the message that names this evidence is accepted only afterwards.
 * Writing again what is there replaces it by the same bytes.
 */
async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path)
  const firstCreated = await mkdir(folder, { recursive: true })
  const part = `${path}.${randomUUID()}.part`
  try {
    const file = await open(part, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(part, path)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
  await syncFolders(folder, firstCreated === undefined ? folder : dirname(firstCreated))
}

/** A new name is durable once the folder that holds it is, and a new folder once the one above it is. */
async function syncFolders(from: string, upTo: string): Promise<void> {
  const folder = await open(from)
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
  if (from !== upTo && from !== dirname(from)) await syncFolders(dirname(from), upTo)
}

function tooLarge(limitBytes: number): string {
  return `文件超过 ${Math.floor(limitBytes / 1024 / 1024)} 兆，未能保存，请压缩后重新发送。`
}
