/** Photos for the crowd: small real pictures, each different, made ahead so that nobody waits for them. */
import { createHash } from 'node:crypto'
import sharp from 'sharp'
import type { Chance } from './chance.ts'

export interface Photo {
  readonly bytes: Uint8Array
  /** SHA-256 of the bytes: the evidence that must be found in the case. */
  readonly hash: string
}

export interface PhotoStock {
  /** Null while the stock is empty. */
  take(count: number): readonly Photo[] | null
  /** Makes as many as are missing. */
  refill(): Promise<void>
}

/** Enough for some seconds of the crowd. */
const full = 40
const side = 24

export function openPhotoStock(chance: Chance): PhotoStock {
  const stock: Photo[] = []
  let making: Promise<void> | null = null

  async function make(): Promise<void> {
    while (stock.length < full) {
      const pixels = Buffer.from(Array.from({ length: side * side * 3 }, () => chance.between(0, 255)))
      const bytes = await sharp(pixels, { raw: { width: side, height: side, channels: 3 } })
        .png()
        .toBuffer()
      stock.push({ bytes, hash: createHash('sha256').update(bytes).digest('hex') })
    }
  }

  const refill = () => {
    making ??= make().finally(() => {
      making = null
    })
    return making
  }
  return {
    refill,
    take(count) {
      void refill()
      return stock.length < count ? null : stock.splice(0, count)
    },
  }
}
