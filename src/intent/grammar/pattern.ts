/**
 * The grammar's mini-language: a pattern becomes steps. Items stand side by side: `<work> 完了`.
 * `a/<b>` one of several words or families, `x?` may be missing, `..` up to eight characters of the same clause,
 * `...` up to twenty-four across signs and blanks, `^` the message begins, `$` it ends, `,` a clause begins or ends, or,
 * between two items, signs and blanks only; `!a/b` behind an item: none of these follows it directly.
 */

/** What may lie before a step: nothing, signs and blanks, words of the clause, a little of anything, more of it. */
export type Gap = 'none' | 'signs' | 'clause' | 'near' | 'across'

export interface Step {
  /** One of these: a word, or `<name>` for every word of a family. */
  readonly forms: readonly string[]
  readonly gap: Gap
  /** What must lie right before and right behind it. */
  readonly before: 'anything' | 'border' | 'start'
  readonly after: 'anything' | 'border' | 'end'
  /** None of these follows directly; empty when anything may. */
  readonly not: readonly string[]
}

export const gapChars: Readonly<Record<Gap, number>> = { none: 0, signs: 4, clause: 8, near: 8, across: 24 }

/** More optional items than this would make too many patterns out of one. */
const mostOptional = 3
const word = /^(?!\.+$)[^\s<>?^$,/]+$/u

/** Every way to fulfil a pattern, each a list of steps. Throws an Error that says what is wrong with it. */
export function readPattern(text: string): readonly (readonly Step[])[] {
  const items = text.trim().split(/\s+/)
  const optional = items.filter((item) => item.endsWith('?')).length
  if (optional > mostOptional)
    throw new Error(
      `可省的（带 ?）最多 ${mostOptional} 个：${text}。 at most ${mostOptional} items may be missing`,
    )
  return ways(items).map((way) => steps(way, text))
}

function ways(items: readonly string[]): readonly (readonly string[])[] {
  const at = items.findIndex((item) => item.endsWith('?'))
  if (at < 0) return [items]
  const before = items.slice(0, at)
  const item = (items[at] ?? '').slice(0, -1)
  const rest = ways(items.slice(at + 1))
  return rest.flatMap((after) => [
    [...before, item, ...after],
    [...before, ...after],
  ])
}

function steps(items: readonly string[], text: string): readonly Step[] {
  const found: Step[] = []
  let gap: Gap = 'none'
  let before: Step['before'] = 'anything'
  for (const item of items) {
    const last = found.at(-1)
    if (item === '..') gap = 'clause'
    else if (item === '...') gap = 'across'
    else if (item === '^' && last === undefined) before = 'start'
    else if (item === '$' && last !== undefined) found[found.length - 1] = { ...last, after: 'end' }
    else if (item.startsWith('!') && last !== undefined)
      found[found.length - 1] = { ...last, not: formsOf(item.slice(1), text) }
    else if (item === ',') {
      if (last !== undefined && gap === 'none') {
        found[found.length - 1] = { ...last, after: 'border' }
        gap = 'signs'
      }
      before = 'border'
    } else {
      found.push({ forms: formsOf(item, text), gap, before, after: 'anything', not: [] })
      gap = 'none'
      before = 'anything'
    }
  }
  if (found.length === 0 || (gap !== 'none' && gap !== 'signs'))
    throw new Error(`开头和结尾都要是词：${text}。 a pattern begins and ends with words`)
  return found
}

function formsOf(item: string, text: string): readonly string[] {
  const forms = item.split('/')
  if (forms.some((form) => !word.test(form) && familyIn(form) === null))
    throw new Error(`看不懂 ${item}：${text}。 cannot read ${item}`)
  return forms
}

/** The name of the family in `<name>`, or null for a word. */
export const familyIn = (form: string): string | null => /^<([a-z][a-z0-9-]*)>$/.exec(form)?.[1] ?? null
