/** The lexicon made ready for reading, once: every word known by number, every pattern taken into steps. */
import { Jieba } from '@node-rs/jieba'
import type { Intent } from '../reading.ts'
import type { Lexicon } from '../vocabulary/lexicon.ts'
import { type Trie, trieOf } from '../vocabulary/trie.ts'
import { type NumberLists, numberLists, onlyIn } from './number-lists.ts'
import type { Sequence } from './sequence.ts'
import { readTrials, type Trials } from './trials.ts'
import { type WordShelf, wordShelf } from './word-shelf.ts'

/** What a rule says where its condition holds. */
export interface Saying {
  readonly id: string
  readonly for: Intent
  readonly or: Intent | null
  readonly wish: string | null
  readonly weight: number
}

/** A word that points to a category, and how much it says. */
export interface Pointer {
  readonly category: number
  readonly word: string
  /** How much each of its characters counts. */
  readonly factor: number
  readonly sequence: Sequence
}

export interface RuleBook {
  readonly trie: Trie
  readonly words: readonly string[]
  /** By the number of a word: the families it belongs to. */
  readonly familiesOf: NumberLists
  /** The same, of those families alone that tell what a text is about. */
  readonly mattersOf: NumberLists
  /** By the number of a word: it is an everyday word that hides what it covers (抽烟, 手机). */
  readonly hides: readonly boolean[]
  readonly jieba: Jieba
  /** How many families there are. */
  readonly families: number
  /** The number of each sign, built in, of a command word or of the grammar. */
  readonly signNumbers: ReadonlyMap<string, number>
  /** The grammar's signs by name, and what its rules say. */
  readonly signs: readonly string[]
  readonly rules: readonly Saying[]
  readonly trials: Trials
  readonly pointers: readonly Pointer[]
  /** By family: the pointers that begin with it. */
  readonly pointedBy: NumberLists
  readonly codes: readonly string[]
  readonly denial: number
  /** Words that alone point to a category. */
  readonly matter: number
  /** What takes a category back when it stands just before its word: 未发现, 严禁. */
  readonly absence: number
}

const books = new WeakMap<Lexicon, RuleBook>()

export function ruleBook(lexicon: Lexicon): RuleBook {
  const known = books.get(lexicon)
  if (known !== undefined) return known
  const book = compile(lexicon)
  books.set(lexicon, book)
  return book
}

/** A word that hardly tells anything alone counts a quarter, one that nothing else could mean counts twice. */
const factors = { strong: 2, words: 1, weak: 0.25 } as const

function compile(lexicon: Lexicon): RuleBook {
  const { signs, rules } = lexicon.grammar
  const shelf = wordShelf(lexicon.grammar.words)
  const signNumbers = new Map<string, number>()
  const numberOf = (sign: string): number => {
    const number = signNumbers.get(sign) ?? signNumbers.size
    signNumbers.set(sign, number)
    return number
  }
  for (const { id } of signs) numberOf(id)
  const trials = readTrials(signs, rules, shelf, numberOf)
  const pointers = pointersOf(lexicon, shelf)
  const denial = shelf.family('denial')
  const absence = shelf.family('absence')
  const matter = shelf.family('matter')
  const { words, familiesOf, families } = shelf.all(lexicon.borders)
  const borders = new Set(lexicon.borders)
  const ofMatters = new Set(pointers.flatMap(({ sequence }) => sequence.map(({ family }) => family)))
  for (const family of [denial, absence, matter]) ofMatters.add(family)
  return {
    trie: trieOf(words),
    words,
    familiesOf,
    mattersOf: onlyIn(familiesOf, ofMatters),
    hides: words.map((word) => borders.has(word)),
    families,
    signNumbers,
    jieba: jiebaOf(words),
    signs: signs.map(({ id }) => id),
    rules: rules.map((one) => ({
      id: one.id,
      for: one.for,
      or: one.or ?? null,
      wish: one.wish ?? null,
      weight: one.weight,
    })),
    trials: trials({ numbered: signNumbers.size, families, familiesOf }),
    pointers,
    pointedBy: numberLists(begun(pointers), families),
    codes: lexicon.categories.map(({ code }) => code),
    denial,
    matter,
    absence,
  }
}

/** The words that point to categories. */
function pointersOf({ categories }: Lexicon, shelf: WordShelf): readonly Pointer[] {
  const pointers: Pointer[] = []
  for (const [category, one] of categories.entries()) {
    for (const kind of ['strong', 'words', 'weak'] as const) {
      for (const word of one[kind] ?? []) {
        const parts = word.split('+').map((part) => part.split('/'))
        const sequence = parts.map((forms, at) => ({
          family: shelf.anyOf(forms),
          gap: at === 0 ? ('none' as const) : ('near' as const),
          before: 'anything' as const,
          after: 'anything' as const,
          not: -1,
        }))
        pointers.push({ category, word, factor: factors[kind], sequence })
        const [forms = []] = parts
        if (parts.length > 1 || kind === 'weak') continue
        for (const form of forms) shelf.join(form, 'matter')
      }
    }
  }
  return pointers
}

/** By family: the numbers of the pointers that begin with it. */
function begun(pointers: readonly Pointer[]): readonly (readonly number[] | undefined)[] {
  const numbers: number[][] = []
  for (const [number, { sequence }] of pointers.entries()) {
    const first = sequence[0]?.family ?? -1
    numbers[first] = [...(numbers[first] ?? []), number]
  }
  return numbers
}

/** All words weigh the same, so that the longest of those that overlap is the one that is seen. */
function jiebaOf(words: readonly string[]): Jieba {
  const jieba = new Jieba()
  const dictionary = words.filter((word) => word.length > 1 && !/\s/u.test(word))
  jieba.loadDict(new TextEncoder().encode(`${dictionary.map((word) => `${word} 1000 n`).join('\n')}\n`))
  return jieba
}
