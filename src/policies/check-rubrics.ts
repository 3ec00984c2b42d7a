/** A rubric whose points do not add up, or whose items and clauses do not fit together, stops the load with file and line. */
import { type Exact, exactText, sum } from '../domain/exact/exact.ts'
import type { Day } from '../domain/names.ts'
import { type Because, type Held, inForce, ofKind } from '../domain/policy/in-force.ts'
import type { PointsRubric } from '../domain/policy/kinds/rubric.ts'
import type { Overlay, Regulation } from '../domain/policy/regulation.ts'
import { PackError } from './pack-error.ts'

type Item = Held<'item'>
type Stop = (sentence: string) => never

/** Throws a PackError. Every day on which a rubric or one of its items changes is looked at. */
export function checkRubrics(regulation: Regulation, overlay: Overlay | null = null): void {
  const blocks = [...regulation.rules, ...(overlay?.entries ?? [])]
  const about = blocks.filter(({ kind }) => kind === 'rubric' || kind === 'item')
  for (const day of new Set(about.flatMap(({ since }) => since.map(({ from }) => from))))
    checkOn(regulation, overlay, day)
}

function checkOn(regulation: Regulation, overlay: Overlay | null, day: Day): void {
  const held = inForce(regulation, day, overlay)
  const items = ofKind(held, 'item')
  for (const { key, value, because } of ofKind(held, 'rubric')) {
    const own = items.filter((item) => item.value.of === key)
    const [first] = own
    if (value.form === 'points') {
      checkPoints(value, own, stopAtOwn(because, own))
      checkBands(value, stopAtOwn(because, []))
      for (const item of own) checkClauses(item, value, stopAtOwn(item.because, []))
      checkNames(own)
    } else if (first) stopAt(first.because)(`「${value.name}」不逐项打分，不能有考核项。`)
  }
}

function checkPoints(
  { name, sections, points, bonusAtMost }: PointsRubric,
  items: readonly Item[],
  stop: Stop,
): void {
  const compare = (what: string, parts: readonly Exact[], whole: Exact) => {
    if (!sum(parts).equals(whole))
      stop(`「${name}」${what}合计 ${exactText(sum(parts))} 分，与写明的 ${exactText(whole)} 分不符。`)
  }
  for (const section of sections) {
    const own = items.flatMap(({ value }) =>
      value.role === 'score' && value.section === section.key ? [value.points] : [],
    )
    compare(`「${section.name}」各项`, own, section.points)
  }
  compare(
    '各节',
    sections.map((section) => section.points),
    points,
  )
  compare(
    '加分项最多',
    items.flatMap(({ value }) => (value.role === 'bonus' ? [value.atMost] : [])),
    bonusAtMost,
  )
}

function checkBands({ name, bands, floor }: PointsRubric, stop: Stop): void {
  const rising = bands.some(({ from }, at) => at > 0 && from.gte(bands[at - 1]?.from ?? from))
  if (rising) stop(`「${name}」等次须由高到低写。`)
  if (!bands.at(-1)?.from.equals(floor)) stop(`「${name}」最低一等须从最低分 ${exactText(floor)} 写起。`)
}

function checkClauses({ value }: Item, { sections, bands }: PointsRubric, stop: Stop): void {
  const keys = new Set(sections.map(({ key }) => key))
  const grades = new Set(bands.flatMap(({ grade, also = [] }) => [grade, ...also]))
  if (value.role === 'score' && !keys.has(value.section)) stop(`没有叫「${value.section}」的一节。`)
  for (const { key, voids, forces, countsAs, overflow, all } of value.clauses) {
    if (voids !== undefined && !keys.has(voids)) stop(`「${key}」：没有叫「${voids}」的一节。`)
    if (forces !== undefined && !grades.has(forces)) stop(`「${key}」：没有「${forces}」这一等次。`)
    if (countsAs !== undefined && !value.clauses.some((one) => one.key === countsAs))
      stop(`「${key}」：本项没有「${countsAs}」。`)
    if (value.role !== 'score' && (overflow || all)) stop(`「${key}」：加分、扣分项没有本项分值可扣。`)
  }
}

/** A fact's name leads to one clause, or nobody knows what it costs. */
function checkNames(items: readonly Item[]): void {
  const seen = new Map<string, string>()
  for (const { value, because } of items)
    for (const { key, also = [] } of value.clauses)
      for (const name of [key, ...also]) {
        const other = seen.get(name)
        if (other !== undefined) stopAt(because)(`「${name}」既是「${other}」又是「${key}」。`)
        seen.set(name, key)
      }
}

/** The first of them that a tenant has changed is where somebody has to look; else the regulation's own place. */
function stopAtOwn(first: Because, others: readonly Item[]): Stop {
  const changed = [first, ...others.map(({ because }) => because)].find(({ tenant }) => tenant !== null)
  return stopAt(changed?.tenant ?? first)
}

const stopAt =
  ({ file, line }: { readonly file: string; readonly line: number }): Stop =>
  (sentence) => {
    throw new PackError(file, line, sentence)
  }
