/** Examples teach: what was shown is known, what was never shown changes nothing, and the same examples teach the same. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sampleSaid } from '../sample-said.ts'
import { recall, rowsOf, tellingPieces } from './experience.ts'
import { readExperience, writeExperience } from './experience-file.ts'
import { type Lesson, learn } from './learn.ts'
import { pieceRows } from './piece-rows.ts'
import { piecesOf } from './pieces.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const lesson = (text: string, label: string): Lesson => ({ pieces: piecesOf(sampleSaid(text)), label })
const lessons = [
  lesson('村东有人烧垃圾', 'report'),
  lesson('河边有人烧秸秆', 'report'),
  lesson('厂里又冒黑烟', 'report'),
  lesson('路口冒黑烟', 'report'),
  lesson('谢谢大家', 'thanks'),
  lesson('谢谢领导', 'thanks'),
  lesson('感谢大家支持', 'thanks'),
  lesson('今晚吃什么', 'chitchat'),
  lesson('晚上吃火锅', 'chitchat'),
]
const table = () => readExperience(bytes(writeExperience(learn(lessons))), 'table')
const labelOf = (text: string, taught = table()): string | undefined => {
  const sums = recall(rowsOf(sampleSaid(text), taught), taught)
  return taught.labels[sums.indexOf(Math.max(...sums))]
}

test('what is like the examples is read like them', () => {
  expect(['南头有人烧树叶', '谢谢啦', '中午吃啥'].map((text) => labelOf(text))).toEqual([
    'report',
    'thanks',
    'chitchat',
  ])
})

test('the same examples teach the same, to the last figure', () => {
  expect(writeExperience(learn(lessons))).toBe(writeExperience(learn(lessons)))
})

test('a piece that stood in one example only is not learned', () => {
  expect(learn(lessons).weights.has('火锅')).toBe(false)
  expect(learn(lessons).weights.has('谢谢')).toBe(true)
})

test('the table says which pieces told', () => {
  const taught = table()
  expect(tellingPieces(rowsOf(sampleSaid('谢谢'), taught), 'thanks', taught)).toContain('谢谢')
})

test('tables that are read together number their pieces alike, and each knows its own', () => {
  const rows = pieceRows()
  const first = readExperience(
    bytes('# report thanks\n<before>\treport -50\n烧\treport 31 thanks -4\n'),
    'table',
    rows,
  )
  const second = readExperience(bytes('# none soil\n土\tsoil 12\n烧\tnone -20\n'), 'table', rows)
  const known = rowsOf(sampleSaid('烧土水'), second)
  expect([...recall(known, first)]).toEqual([-19, -4])
  expect([...recall(known, second)]).toEqual([-20, 12])
})

test.each([
  ['no labels', '烧\treport 31\n', 'table:1:'],
  ['a label that is none', '# report\n烧\treports 31\n', 'table:2:'],
  ['a weight that is no number', '# report\n烧\treport much\n', 'table:2:'],
  ['no tab', '# report\n烧 report 3\n', 'table:2:'],
])('a broken table is refused with file and line: %s', (_, text, place) => {
  expect(() => readExperience(bytes(text), 'table')).toThrow(place)
})

test('rows are those of the pieces, each once, in their order, whatever the text is made of', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(2), (text, photos) => {
      const said = sampleSaid(text, { photos })
      const rows = pieceRows()
      const pieces = [...piecesOf(said)]
      readExperience(
        bytes(`# report\n${pieces.map((piece) => `${piece}\treport 1\n`).join('')}`),
        'table',
        rows,
      )
      expect(rowsOf(said, { rows }).map(rows.pieceOf)).toEqual(pieces)
    }),
  )
})
