/** Looking at pictures: when taken, which others they resemble, and a copy for the eye. */
import type { Sharp } from 'sharp'
import type { Instant } from '../domain/names.ts'
import { EvidenceRefused } from './evidence.ts'

/** Phones make 108 megapixels; a progressive JPEG of twice that would take a gigabyte to look at. */
const mostPixels = 110_000_000
/** Enough to read a number plate, small enough for a group chat. */
const copySidePx = 1600
const chinaOffsetMs = 8 * 3_600_000

export interface Look {
  readonly dhash: string
  readonly takenAt: Instant | null
}

export interface Pictures {
  /** @throws EvidenceRefused when the picture is damaged or far too large */
  look(bytes: Uint8Array): Promise<Look>
  /** JPEG, upright, at most 1600 px a side, without EXIF. */
  copy(bytes: Uint8Array): Promise<Uint8Array>
}

/** sharp and exifr are loaded with the first picture: a start without pictures is fast and small. */
export function openPictures(): Pictures {
  let before: Promise<unknown> = Promise.resolve()

  /** One picture at a time: twenty at once would take the memory of twenty. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = before.then(work)
    before = mine.catch(() => undefined)
    return mine
  }

  return {
    look: (bytes) => inTurn(async () => ({ dhash: await dhashOf(bytes), takenAt: await takenAtOf(bytes) })),
    copy: (bytes) =>
      inTurn(async () => {
        const picture = await openPicture(bytes)
        const fit = {
          width: copySidePx,
          height: copySidePx,
          fit: 'inside',
          withoutEnlargement: true,
        } as const
        return picture
          .autoOrient()
          .resize(fit)
          .flatten({ background: 'white' })
          .jpeg({ quality: 82 })
          .toBuffer()
      }),
  }
}

async function openPicture(bytes: Uint8Array): Promise<Sharp> {
  const { default: sharp } = await import('sharp')
  sharp.concurrency(1)
  sharp.cache(false)
  return sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' })
}

/** Difference hash: each of 64 bits says whether a spot is brighter than its right neighbour in a 9 × 8 miniature. */
async function dhashOf(bytes: Uint8Array): Promise<string> {
  const grey = await miniatureOf(bytes)
  let hash = 0n
  for (let row = 0; row < 8; row++) {
    for (let column = 0; column < 8; column++) {
      const at = row * 9 + column
      hash = (hash << 1n) | ((grey[at] ?? 0) > (grey[at + 1] ?? 0) ? 1n : 0n)
    }
  }
  return hash.toString(16).padStart(16, '0')
}

async function miniatureOf(bytes: Uint8Array): Promise<Uint8Array> {
  try {
    const picture = await openPicture(bytes)
    return await picture
      .autoOrient()
      .flatten({ background: 'white' })
      .resize(9, 8, { fit: 'fill' })
      .grayscale()
      .raw()
      .toBuffer()
  } catch (error) {
    if (error instanceof Error && error.message.includes('pixel limit')) {
      throw new EvidenceRefused('too-large', '这张照片的尺寸太大，未能保存，请缩小后重新发送。')
    }
    throw new EvidenceRefused('no-picture', '这张照片已损坏或没有传完整，请重新发送。')
  }
}

/** The camera's own clock, read as China time; null where it is absent or makes no sense. */
async function takenAtOf(bytes: Uint8Array): Promise<Instant | null> {
  const { default: exifr } = await import('exifr')
  // A picture without EXIF, or of a format exifr does not read, simply does not say when it was taken.
  const tags = await exifr.parse(bytes, { pick: ['DateTimeOriginal'], reviveValues: false }).catch(() => null)
  const parts = /^(\d{4}):(\d\d):(\d\d) (\d\d):(\d\d):(\d\d)/.exec(String(tags?.DateTimeOriginal))
  if (parts === null) return null
  const [year, month, day, hour, minute, second] = parts.slice(1).map(Number) as [number, number, ...number[]]
  const utcMs = Date.UTC(year, month - 1, day, hour, minute, second)
  const same = new Date(utcMs).toISOString().slice(0, 19).replace(/\D/g, '') === parts.slice(1).join('')
  return same ? ((utcMs - chinaOffsetMs) as Instant) : null
}
