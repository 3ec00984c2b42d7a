/** Lines out of chunks that are cut anywhere. */
import { Readable } from 'node:stream'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { limits } from '../limits.ts'
import { type Line, linesIn } from './lines-in.ts'

async function linesOf(chunks: readonly Uint8Array[]): Promise<readonly Line[]> {
  const all: Line[] = []
  for await (const lines of linesIn(Readable.from(chunks))) all.push(...lines)
  return all
}
const bytesOf = (text: string) => new TextEncoder().encode(text)
const texts = (lines: readonly Line[]) => lines.map(({ text }) => text)

test('wherever the chunks are cut, the lines are the same', async () => {
  const cuts = fc.array(fc.nat(60), { maxLength: 8 })
  const text = '一\r\n二\u2028还是二\n\n三 🔥\n没有换行'
  await fc.assert(
    fc.asyncProperty(cuts, async (places) => {
      const bytes = bytesOf(text)
      const sorted = [0, ...places.map((place) => Math.min(place, bytes.length)).sort((a, b) => a - b)]
      const chunks = sorted.map((from, at) => bytes.slice(from, sorted[at + 1] ?? bytes.length))
      expect(texts(await linesOf(chunks))).toEqual(text.split('\n'))
    }),
  )
})

test('lines are numbered from 1, a byte order mark is no text, an end is no line', async () => {
  expect(await linesOf([bytesOf('\ufeffa\nb\n')])).toEqual([
    { number: 1, text: 'a' },
    { number: 2, text: 'b' },
  ])
  expect(await linesOf([])).toEqual([])
})

test('a line without end is not kept, and counts as one', async () => {
  const piece = bytesOf('x'.repeat(limits.lineChars - 1))
  expect(texts(await linesOf([piece, piece, piece, bytesOf('\nb')]))).toEqual([null, 'b'])
  expect(texts(await linesOf([piece, piece]))).toEqual([null])
})
