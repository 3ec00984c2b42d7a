/** Evidence on disk: what is kept, what is refused, what a copy shows and no longer tells. */
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import exifr from 'exifr'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { EvidenceId } from '../domain/names.ts'
import { limits } from '../limits.ts'
import { EvidenceRefused, type EvidenceStore } from './evidence.ts'
import { openEvidence } from './open-evidence.ts'

let folder = ''
let store: EvidenceStore

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gridbell-evidence-'))
  store = openEvidence({ dir: join(folder, 'evidence'), derivativeDir: join(folder, 'derivatives'), limits })
})

afterEach(() => rm(folder, { recursive: true, force: true }))

/** A street scene of sorts: light above, dark below, a shape that says which way is up. */
function scene(width = 1200, height = 800, shape = 'M0 0L40 90L90 20Z') {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="${width}" height="${height}"
    preserveAspectRatio="none"><defs><linearGradient id="g" x2=".3" y2="1"><stop stop-color="#dde"/>
    <stop offset="1" stop-color="#310"/></linearGradient></defs><rect width="100" height="100" fill="url(#g)"/>
    <path d="${shape}" fill="#284"/></svg>`
  return sharp(Buffer.from(svg))
}

const exif = (taken: string) => ({
  IFD0: { Make: 'Camera' },
  IFD2: { DateTimeOriginal: taken },
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '35/1 29/1 0/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '112/1 50/1 0/1',
  },
})

async function refusal(bytes: Uint8Array): Promise<EvidenceRefused> {
  const error = await store.keep(bytes).then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (error instanceof EvidenceRefused) return error
  throw new Error('it was kept')
}

function bitsApart(a: string | null, b: string | null): number {
  return (BigInt(`0x${a}`) ^ BigInt(`0x${b}`)).toString(2).replaceAll('0', '').length
}

test('a photo is kept as received, once, under its SHA-256', async () => {
  const bytes = await scene().jpeg().toBuffer()
  const [first, again] = await Promise.all([store.keep(bytes), store.keep(bytes)])
  expect(again).toEqual(first)
  expect(first).toMatchObject({ mime: 'image/jpeg', sizeBytes: bytes.length, takenAt: null })
  expect(await readdir(join(folder, 'evidence'))).toEqual([first.id.slice(0, 2)])
  expect(await readdir(join(folder, 'evidence', first.id.slice(0, 2)))).toEqual([first.id.slice(2)])
  expect(Buffer.compare((await store.original(first.id)) ?? Buffer.of(), bytes)).toBe(0)
})

test('the copy is upright, at most 1600 px, and tells neither place nor time', async () => {
  const bytes = await scene(3000, 2000)
    .withExif(exif('2026:11:20 08:15:00'))
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  expect(await exifr.gps(bytes)).toBeDefined()
  const { id } = await store.keep(bytes)
  const copy = await store.show(id)
  expect(copy?.mime).toBe('image/jpeg')
  const { width, height, exif: left, orientation } = await sharp(copy?.bytes).metadata()
  expect({ width, height, left, orientation }).toEqual({
    width: 1067,
    height: 1600,
    left: undefined,
    orientation: undefined,
  })
})

test('the copy is made once and made again when it was deleted', async () => {
  const { id } = await store.keep(await scene().png().toBuffer())
  const made = await store.show(id)
  expect(await store.show(id)).toEqual(made)
  await rm(join(folder, 'derivatives'), { recursive: true })
  expect(await store.show(id)).toEqual(made)
})

test('a small picture is not enlarged', async () => {
  const { id } = await store.keep(await scene(30, 20).gif().toBuffer())
  expect(await sharp((await store.show(id))?.bytes).metadata()).toMatchObject({ width: 30, height: 20 })
})

test('the time of the camera is read as China time', async () => {
  const taken = await store.keep(await scene().withExif(exif('2026:11:20 08:15:00')).jpeg().toBuffer())
  expect(taken.takenAt).toBe(Date.UTC(2026, 10, 20, 0, 15, 0))
  const nonsense = await store.keep(await scene().withExif(exif('2026:13:45 08:15:00')).jpeg().toBuffer())
  expect(nonsense.takenAt).toBeNull()
})

test('the same picture, smaller and recompressed, differs in few bits; another one in many', async () => {
  const one = await store.keep(await scene().jpeg({ quality: 95 }).toBuffer())
  const same = await store.keep(await scene(600, 400).webp({ quality: 40 }).toBuffer())
  const other = await store.keep(
    await scene(1200, 800, 'M100 0L10 30L95 95Z').flop().negate().jpeg().toBuffer(),
  )
  expect(one.dhash).toMatch(/^[0-9a-f]{16}$/)
  expect(bitsApart(one.dhash, same.dhash)).toBeLessThanOrEqual(6)
  expect(bitsApart(one.dhash, other.dhash)).toBeGreaterThan(10)
})

test.each([
  ['audio/silk', Buffer.from('\u0002#!SILK_V3 voice', 'latin1')],
  ['audio/amr', Buffer.from('#!AMR\n voice of a phone')],
  ['video/mp4', Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0mp42isom\0\0\0\x08free', 'latin1')],
])('%s is kept as it is, without a copy', async (mime, bytes) => {
  const kept = await store.keep(bytes)
  expect(kept).toMatchObject({ mime, dhash: null, takenAt: null })
  expect(await store.show(kept.id)).toBeNull()
})

test('what is too large, empty, damaged or no picture is refused in one Chinese sentence', async () => {
  const photo = await scene().jpeg().toBuffer()
  const bomb = await sharp({
    create: { width: 12_000, height: 10_000, channels: 3, background: 'white' },
  })
    .png({ compressionLevel: 9 })
    .toBuffer()
  const refused = {
    large: await refusal(Buffer.alloc(25 * 1024 * 1024, 1)),
    empty: await refusal(Buffer.of()),
    text: await refusal(Buffer.from('照片.jpg 其实是一段文字')),
    page: await refusal(Buffer.from('%PDF-1.7\n1 0 obj\n')),
    heic: await refusal(Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')),
    cut: await refusal(photo.subarray(0, photo.length / 2)),
    head: await refusal(photo.subarray(0, 20)),
    bomb: await refusal(bomb),
  }
  expect(Object.entries(refused).map(([what, { why, sentence }]) => `${what} ${why} ${sentence}`)).toEqual([
    'large too-large 文件超过 20 兆，未能保存，请压缩后重新发送。',
    'empty empty 收到的文件是空的，请重新发送。',
    'text no-picture 这个文件不是照片、视频或语音，未作为佐证保存，请发照片。',
    'page no-picture 这个文件不是照片、视频或语音，未作为佐证保存，请发照片。',
    'heic no-picture 这张 HEIC 格式的照片暂时打不开，请转成 JPEG 后重新发送。',
    'cut no-picture 这张照片已损坏或没有传完整，请重新发送。',
    'head no-picture 这张照片已损坏或没有传完整，请重新发送。',
    'bomb too-large 这张照片的尺寸太大，未能保存，请缩小后重新发送。',
  ])
  expect(await readdir(folder)).toEqual([])
})

test('what was never kept is not there, and an id is not a path', async () => {
  const unknown = 'ab'.repeat(32) as EvidenceId
  expect(await store.show(unknown)).toBeNull()
  expect(await store.original(unknown)).toBeNull()
  await expect(store.show('../../etc/passwd' as EvidenceId)).rejects.toThrow()
})
