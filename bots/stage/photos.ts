/** Photos in a request: base64, bare or as a data: URL, become kept evidence. */
import type { EvidenceId } from '../../src/domain/names.ts'
import { EvidenceRefused } from '../../src/evidence/evidence.ts'
import type { Line } from '../../src/inbox/transcript.ts'
import { limits } from '../../src/limits.ts'
import type { House } from './house.ts'
import { StageProblem } from './problem.ts'

/** Throws a problem for the first photo that cannot be kept; nothing is said then, so no half album appears. */
export async function keepPhotos(photos: readonly string[], house: House): Promise<readonly EvidenceId[]> {
  const ids: EvidenceId[] = []
  // One after another: twenty decoded pictures at once would be 400 MB.
  for (const photo of photos) ids.push(await house.keepPhoto(decode(photo)).catch(refused))
  return ids
}

/** An XLSX is a ZIP: anything else is refused before it is kept. */
export async function keepTables(
  tables: readonly { readonly name: string; readonly data: string }[],
  house: House,
): Promise<Line['files']> {
  const kept: { name: string; file: EvidenceId }[] = []
  for (const { name, data } of tables) {
    const bytes = decode(data)
    if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new StageProblem('no-table')
    kept.push({ name, file: await house.keepFile(bytes).catch(refused) })
  }
  return kept
}

function decode(photo: string): Buffer {
  const base64 = photo.replace(/^data:[^,]{0,100},/, '').replace(/[\r\n\s]/g, '')
  const digits = base64.replace(/={1,2}$/, '')
  // Not /^[…]*$/: on 27 million digits that one overflows the engine's stack.
  const broken = digits.length % 4 === 1 || /[^A-Za-z0-9+/]/.test(digits)
  if (digits === '' || broken) throw new StageProblem('broken-photo')
  if ((digits.length * 3) / 4 > limits.evidenceBytes) throw new StageProblem('photo-too-large')
  return Buffer.from(digits, 'base64')
}

const codes = { 'too-large': 'photo-too-large', 'no-picture': 'no-picture', empty: 'broken-photo' } as const

function refused(cause: unknown): never {
  if (cause instanceof EvidenceRefused)
    throw new StageProblem(codes[cause.why], { sentence: cause.sentence, cause })
  throw new StageProblem('not-stored', { cause })
}
