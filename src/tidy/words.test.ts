/** The style guide, executable: one stem through every room, and maps that show what is there. */
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { AirFact } from '../domain/air/facts.ts'
import { AlarmFact } from '../domain/alarm/facts.ts'
import { AlertFact } from '../domain/alert/facts.ts'
import { EvaluationFact } from '../domain/assessment/evaluation-facts.ts'
import { MeasureFact, SheetFact } from '../domain/assessment/facts.ts'
import { ReformFact } from '../domain/assessment/reform-facts.ts'
import { YearFact } from '../domain/assessment/year-facts.ts'
import { CampaignFact } from '../domain/campaign/facts.ts'
import { CaseFact } from '../domain/case/facts.ts'
import { ReadingFact } from '../domain/case/reading-facts.ts'
import { DigestFact } from '../domain/digest/facts.ts'
import { DaybookFact } from '../domain/duty/facts.ts'
import { ExposureFact } from '../domain/exposure/facts.ts'
import { GridFact } from '../domain/grid/change-facts.ts'
import { RosterFact } from '../domain/grid/facts.ts'
import { LeaveFact } from '../domain/grid/leave.ts'
import { OrderFact, PartFact } from '../domain/order/facts.ts'
import { SourceFact } from '../domain/source/facts.ts'
import { SupervisionFact } from '../domain/supervision/facts.ts'
import { phraseBook } from '../intent/phrase-book.ts'
import { audiences } from '../notices/audience.ts'
import { Meaning } from '../notices/notice.ts'
import { silent } from '../notices/silent.ts'
import { files, read } from './tree.ts'

const facts = [
  CaseFact,
  DaybookFact,
  RosterFact,
  DigestFact,
  ReadingFact,
  SheetFact,
  MeasureFact,
  AirFact,
  AlarmFact,
  AlertFact,
  CampaignFact,
  LeaveFact,
  GridFact,
  ReformFact,
  SourceFact,
  ExposureFact,
  SupervisionFact,
  OrderFact,
  PartFact,
  z.discriminatedUnion('type', [YearFact, EvaluationFact]),
].flatMap(({ options }) => options.map(({ shape }): string => shape.type.value))
const kinds = Meaning.options.flatMap(({ shape }): string[] =>
  'value' in shape.kind ? [shape.kind.value] : [...shape.kind.options],
)
const namesIn = (folder: string, ending: string) =>
  files
    .filter((file) => file.startsWith(folder) && file.endsWith(ending))
    .map((file) => file.slice(folder.length, -ending.length))

describe('a fact', () => {
  test.each(facts)('%s is told under its own name, or stands in silent.ts with a reason', (fact) => {
    expect(fact in silent).toBe(!kinds.includes(fact))
  })

  test('is named in the past, and by one name only', () => {
    expect(new Set(facts).size).toBe(facts.length)
    const past = /-(\w+ed|told|made|bound|due-soon|overdue|drawn|withdrawn)$/
    expect(facts.filter((fact) => !past.test(fact))).toEqual([])
  })

  test('that is silent says why, in a sentence', () => {
    for (const [fact, why] of Object.entries(silent)) {
      expect(facts).toContain(fact)
      expect(why).toMatch(/^[A-Z].{20,}\.$/)
    }
  })
})

describe('a notice', () => {
  const wordings = namesIn('src/render/text/wordings/', '.ts')
  const goldens = namesIn('src/render/text/golden/', '.txt')

  test.each(kinds)('%s has its wording and its golden file', (kind) => {
    expect(wordings).toContain(kind)
    expect(goldens).toContain(kind)
  })

  test('that nobody writes any more leaves neither behind', () => {
    expect([...wordings, ...goldens].filter((name) => !kinds.includes(name))).toEqual([])
  })

  test('of a case has its audience', () => {
    expect(Object.keys(audiences).toSorted()).toEqual(
      kinds.filter((kind) => CaseFact.options.some(({ shape }) => shape.type.value === kind)).toSorted(),
    )
  })
})

test('a phrase’s file bears its name', () => {
  expect(namesIn('src/intent/phrases/', '.ts').toSorted()).toEqual(
    phraseBook.map(({ name }) => name).toSorted(),
  )
})

test('the packs say so where a figure is ours: among the proposals every block is one', () => {
  const fences = read('src/policies/proposals.md').split('```policy').slice(1)
  expect(fences.length).toBeGreaterThan(10)
  expect(fences.filter((fence) => !fence.includes('\nproposed: all\n'))).toEqual([])
})

describe('the maps', () => {
  const rooms = [...new Set(files.flatMap((file) => /^src\/([^/]+)\//.exec(file)?.[1] ?? []))]

  const maps = ['src/README.md', 'src/domain/README.md', 'src/intent/README.md']

  test('src/README.md names every room, and no room that is not there', () => {
    const named = [...read('src/README.md').matchAll(/^\| `([a-z]+)\/` \|/gm)].map(([, room = '']) => room)
    expect(named.toSorted()).toEqual(rooms.toSorted())
  })

  test.each(maps)('%s names only files that are there', (map) => {
    const folder = map.slice(0, map.lastIndexOf('/'))
    const named = [...read(map).matchAll(/`([\w./-]*[\p{Script=Han}\w-]+\.(?:ts|md|yaml|json))`/gu)].map(
      ([, file = '']) => file,
    )
    expect(named.length).toBeGreaterThan(5)
    const there = (file: string) =>
      [`${folder}/${file}`, `src/${file}`, file].some((path) => files.includes(path)) ||
      files.some((path) => path.startsWith(`${folder}/`) && path.endsWith(`/${file}`))
    expect(named.filter((file) => !there(file) && !file.includes('<'))).toEqual([])
  })
})
