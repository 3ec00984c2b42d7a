/** Photographs for plays: small PNGs, each number another picture, the same number always the same bytes. */
import sharp from 'sharp'

const made = new Map<number, Promise<Uint8Array>>()

export function photo(n: number): Promise<Uint8Array> {
  const known = made.get(n) ?? paint(n)
  made.set(n, known)
  return known
}

/** A field of one colour with a darker bar whose place depends on the number, so that their hashes differ too. */
async function paint(n: number): Promise<Uint8Array> {
  const background = { r: (n * 67) % 256, g: (n * 131) % 256, b: 200 }
  const bar = { create: { width: 3, height: 16, channels: 3, background: { r: 20, g: 20, b: 20 } } } as const
  const field = sharp({ create: { width: 16, height: 16, channels: 3, background } })
  return field
    .composite([{ input: bar, left: (n * 5) % 13, top: 0 }])
    .png()
    .toBuffer()
}
