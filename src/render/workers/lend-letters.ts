/** Lends a drawing a font with its letters alone: the library takes files, and reads them again for every letter. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LendFont } from '../png/rasterize.ts'
import { onlyLetters } from './font-letters.ts'

/** The one font of this worker: every picture takes its letters from it. */
let kept: { readonly file: string; readonly bytes: Uint8Array } | null = null

/** A font that cannot be cut down is lent as it is. */
export const lendLetters: LendFont = (fontFile, text, draw) => {
  if (kept?.file !== fontFile) kept = { file: fontFile, bytes: readFileSync(fontFile) }
  const letters = onlyLetters(kept.bytes, text)
  if (letters === null) return draw(fontFile)
  const folder = mkdtempSync(join(tmpdir(), 'gridbell-letters-'))
  try {
    const file = join(folder, 'letters.ttf')
    writeFileSync(file, letters)
    return draw(file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
