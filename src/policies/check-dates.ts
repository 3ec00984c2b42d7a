/** The periods of a rule run from the commencement on without a gap and without an overlap, over amendments too. */
import type { Day } from '../domain/names.ts'
import type { Rule } from '../domain/policy/regulation.ts'
import { PackError } from './pack-error.ts'

/** Throws a PackError. A rule stated in several blocks: each ends with null on the day on which the next begins. */
export function checkDates(commencement: Day, rules: readonly Rule[]): void {
  const byName = Map.groupBy(rules, ({ kind, key }) => `${kind} ${key}`)
  for (const blocks of byName.values()) {
    const inOrder = blocks.toSorted((a, b) => (firstOf(a) < firstOf(b) ? -1 : 1))
    for (const [at, rule] of inOrder.entries()) {
      const before = inOrder[at - 1]
      if (before) followsOn(before, rule)
      else if (firstOf(rule) !== commencement)
        stop(rule, `须自施行日 ${commencement} 写起（此前没有的写 null），现自 ${firstOf(rule)} 起。`)
    }
  }
}

/** What all regulations share must hold already when this one begins. Throws a PackError. */
export function checkProposals(commencement: Day, rules: readonly Rule[]): void {
  for (const rule of rules)
    if (firstOf(rule) > commencement)
      stop(rule, `自 ${firstOf(rule)} 才有值，而有方案自 ${commencement} 起施行。`)
}

function followsOn(before: Rule, rule: Rule): void {
  const last = before.since.at(-1)
  const there = `${before.place.file}:${before.place.line}`
  if (last?.value !== null || firstOf(rule) < (last?.from ?? ''))
    stop(rule, `与 ${there} 的「${rule.key}」在时间上重叠：那一处须先以 null 结束。`)
  else if (firstOf(rule) > last.from)
    stop(rule, `与 ${there} 的「${rule.key}」之间有空档：${last.from} 至 ${firstOf(rule)} 没有写明。`)
}

const firstOf = ({ since }: Rule): Day => since[0]?.from as Day

function stop({ place }: Rule, sentence: string): never {
  throw new PackError(place.file, place.line, sentence)
}
