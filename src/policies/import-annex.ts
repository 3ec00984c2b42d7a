/** Brings an annex in that a regulation lacks: its blocks take the place of what was 未配置, from the day they say (AMB-34). */
import type { Regulation, Rule } from '../domain/policy/regulation.ts'
import { checkRubrics } from './check-rubrics.ts'
import { checkValues } from './check-values.ts'
import { PackError } from './pack-error.ts'
import { readBlock } from './read-block.ts'
import { readSections, type Text } from './read-sections.ts'

const kinds: readonly string[] = ['rubric', 'item', 'ladder', 'ranking', 'streaks', 'evaluation', 'parameter']

/** Before its own dates the regulation is as it was. Throws a PackError with file, line and one sentence. */
export function importAnnex(regulation: Regulation, text: Text): Regulation {
  const blocks = readSections(text).flatMap(({ file, citation, fences }) =>
    fences.map((fence) => ({ fence, block: readBlock(file, citation, fence) })),
  )
  const lined = blocks.map(({ fence, block }) => {
    if ('rule' in block && kinds.includes(block.rule.kind)) return block
    throw new PackError(text.file, fence.line, `附件里只能有 ${kinds.join('、')}。`)
  })
  if (lined.length === 0) throw new PackError(text.file, 1, '附件里没有规则块。')
  for (const { rule } of lined)
    if ((rule.since[0]?.from ?? '') < regulation.from)
      throw new PackError(
        text.file,
        rule.place.line,
        `施行日期早于 ${regulation.code} 的 ${regulation.from}。`,
      )
  const kept = regulation.rules.map((rule) =>
    endedBy(rule, lined.find((one) => sameName(one.rule, rule))?.rule),
  )
  checkValues([...kept.map((rule) => ({ rule, lineOf: () => rule.place.line })), ...lined])
  const rules = [
    // What the annex replaces from its first day on is gone; a rule that never had a figure stays as it was.
    ...kept.filter(
      (rule, at) => rule === regulation.rules[at] || rule.since.some(({ value }) => value !== null),
    ),
    ...lined.map(({ rule }) => rule),
  ]
  const imported = { ...regulation, rules }
  checkRubrics(imported)
  return imported
}

const sameName = (a: Rule, b: Rule) => a.kind === b.kind && a.key === b.key

/** Up to the day on which the new one begins, and no further. */
function endedBy(rule: Rule, next: Rule | undefined): Rule {
  const from = next?.since[0]?.from
  if (from === undefined) return rule
  return { ...rule, since: [...rule.since.filter((one) => one.from < from), { from, value: null }] }
}
