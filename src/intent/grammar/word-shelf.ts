/** Words and families of the lexicon get their numbers as they are met. */
import type { Lexicon } from '../vocabulary/lexicon.ts'
import { numberLists } from './number-lists.ts'
import { familyIn } from './pattern.ts'

export type WordShelf = ReturnType<typeof wordShelf>

/** A family is a list of words that stands in one place of a pattern; one that is written twice is one. */
export function wordShelf(named: Lexicon['grammar']['words']) {
  const numbers = new Map<string, number>()
  const familiesOf: number[][] = []
  const families = new Map<string, number>()
  const numberOf = (key: string): { readonly number: number; readonly fresh: boolean } => {
    const known = families.get(key)
    if (known !== undefined) return { number: known, fresh: false }
    families.set(key, families.size)
    return { number: families.size - 1, fresh: true }
  }
  const put = (word: string, family: number): void => {
    const number = numbers.get(word) ?? numbers.size
    numbers.set(word, number)
    const list = familiesOf[number]
    if (list === undefined) familiesOf[number] = [family]
    else if (!list.includes(family)) list.push(family)
  }
  const membersOf = (forms: readonly string[]): readonly string[] =>
    forms.flatMap((form) => {
      const family = familyIn(form)
      return family === null ? [form] : membersOf(named[family] ?? [])
    })
  const anyOf = (forms: readonly string[]): number => {
    const { number, fresh } = numberOf(forms.join('/'))
    if (fresh) for (const word of membersOf(forms)) put(word, number)
    return number
  }
  return {
    anyOf,
    family: (name: string): number => anyOf([`<${name}>`]),
    join: (word: string, name: string): void => put(word, numberOf(`<${name}>`).number),
    /** Everything on the shelf, behind it the words of a list that belong to no family. */
    all: (others: readonly string[]) => {
      const words = [...numbers.keys(), ...others.filter((word) => !numbers.has(word))]
      return {
        words,
        /** By word: the families it belongs to. */
        familiesOf: numberLists(familiesOf, words.length),
        families: families.size,
      }
    },
  }
}
