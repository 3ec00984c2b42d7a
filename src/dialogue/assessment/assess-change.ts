/** What 更正 puts right, out of its words: 不成立, 成立, 计3次, 改为 another clause; and which clause a few words name. */
import { clausesOf } from '../../domain/assessment/clause-named.ts'
import type { Finding } from '../../domain/assessment/finding.ts'
import type { Rubric } from '../../domain/assessment/rubric.ts'
import { marksAffirmed } from '../../domain/assessment/weight.ts'
import type { Clause } from '../../domain/policy/kinds/item.ts'

const change =
  /^(?:(?<not>不成立|不计|不属实|取消)|(?<holds>成立|属实)|(?:应?计|按|改(?:为|成)|应为) ?(?<count>\d{1,3}) ?[次起件个](?:计)?|(?:改为|改成|应为|改按|按) ?(?<clause>[^ ，,。；;：:]{2,40}))(?<rest>[\s\S]*)$/u

interface Changed {
  readonly finding: Finding
  readonly rest: string
}

/** Null where the words do not say what is put right. */
export function changed(rubric: Rubric, before: Finding, words: string): Changed | null {
  const { not, holds, count, clause, rest = '' } = change.exec(words)?.groups ?? {}
  const left = rest.replace(/^[ ，,。；;：:]+/u, '').trim()
  if (not !== undefined) return { finding: { ...before, confirmed: false }, rest: left }
  if (holds !== undefined) return { finding: affirmed(rubric, before), rest: left }
  if (count !== undefined)
    return { finding: affirmed(rubric, { ...before, count: Number(count) }), rest: left }
  if (clause === undefined) return null
  const named = clauseSaid(rubric, clause).clause
  return { finding: affirmed(rubric, { ...before, clauses: [named?.key ?? clause] }), rest: left }
}

/** Whoever says how it counts has established it. */
const affirmed = (rubric: Rubric, finding: Finding): Finding => ({
  ...finding,
  confirmed: true,
  marks: { ...finding.marks, ...marksAffirmed(rubric, finding) },
})

/** The clause that the first words name: whole, in part, or with words left out; null where none or several fit. */
export function clauseSaid(
  rubric: Rubric,
  words: string,
): { readonly clause: Clause | null; readonly rest: string } {
  const [said = '', ...others] = words.split(/[ ，,。；;：:]+/u)
  const clauses = clausesOf(rubric).map(({ clause }) => clause)
  const ways: readonly ((name: string) => boolean)[] = [
    (name) => name === said,
    (name) => name.includes(said),
    (name) => holdsInOrder(name, said),
  ]
  for (const fits of said.length >= 2 ? ways : []) {
    const found = clauses.filter(({ name, countsAs }) => countsAs === undefined && fits(name))
    if (found.length === 1)
      return { clause: found[0] ?? null, rest: words.slice(said.length).replace(/^[ ，,。；;：:]+/u, '') }
  }
  return { clause: null, rest: others.join(' ') }
}

/** 未联合执法 in 未及时交办查处或未组织联合执法. */
function holdsInOrder(name: string, said: string): boolean {
  let at = 0
  for (const char of name) if (char === said[at]) at += 1
  return at === said.length
}
