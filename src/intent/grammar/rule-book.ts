/** The lexicon made ready for reading, once: every word known by number, every pattern taken into steps. */
import { Jieba } from '@node-rs/jieba'
import type { Lexicon } from '../vocabulary/lexicon.ts'
import { type Trie, trieOf } from '../vocabulary/trie.ts'
import type { Rule, Sign } from './grammar.ts'
import { type Gap, readPattern, type Step } from './pattern.ts'
import { type WordShelf, wordShelf } from './word-shelf.ts'

/** A step whose words are a family known by number. */
export interface Stage {
  readonly family: number
  readonly gap: Gap
  readonly before: Step['before']
  readonly after: Step['after']
  /** The family none of whose words may follow directly, or -1. */
  readonly not: number
}
export type Sequence = readonly Stage[]

/** A sign or a rule, ready to be tried. */
export interface Ready<T extends Sign | Rule> {
  readonly of: T
  /** Signs and rules are numbered together, the signs first. */
  readonly number: number
  /** Null where it needs no words. */
  readonly sequences: readonly Sequence[] | null
  /** By sequence: the smallest of its families. Where none of its words stands, the sequence cannot. */
  readonly rarest: Uint16Array
  /** Signs by number: all of these, one of these, none of these. */
  readonly all: readonly number[]
  readonly some: readonly number[]
  readonly none: readonly number[]
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
  /** The families of one word behind those of the other; by the number of a word, where its own begin. */
  readonly familiesOf: Uint16Array
  readonly familiesFrom: Int32Array
  /** By the number of a word: it is an everyday word that hides what it covers (抽烟, 手机). */
  readonly hides: readonly boolean[]
  readonly jieba: Jieba
  /** How many families there are. */
  readonly families: number
  /** The number of each sign, built in, of a command word or of the grammar. */
  readonly signNumbers: ReadonlyMap<string, number>
  readonly signs: readonly Ready<Sign>[]
  readonly rules: readonly Ready<Rule>[]
  /** By the number of a sign or rule: 1 where it is tried on every text. */
  readonly always: Uint8Array
  /** By the number of a sign: the rules that need no word, and are tried only where it shows. */
  readonly ruledBy: readonly (readonly number[] | undefined)[]
  /** By family: the signs and rules that have a sequence which cannot stand where none of its words stands. */
  readonly startedBy: readonly (readonly number[] | undefined)[]
  /** By the number of the family a pointer begins with. */
  readonly pointers: readonly (readonly Pointer[] | undefined)[]
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
  const shelf = wordShelf(lexicon.grammar.words)
  const sequencesOf = (patterns: readonly string[]): readonly Sequence[] =>
    patterns.flatMap((pattern) =>
      readPattern(pattern).map((steps) =>
        steps.map(({ forms, gap, before, after, not }) => ({
          family: shelf.anyOf(forms),
          gap,
          before,
          after,
          not: not.length === 0 ? -1 : shelf.anyOf(not),
        })),
      ),
    )
  const signNumbers = new Map<string, number>()
  const numberOf = (sign: string): number => {
    if (!signNumbers.has(sign)) signNumbers.set(sign, signNumbers.size)
    return signNumbers.get(sign) ?? -1
  }
  let count = 0
  const ready = <T extends Sign | Rule>(of: T): Unweighed<T> => ({
    of,
    number: count++,
    sequences: of.says === undefined ? null : sequencesOf(of.says),
    all: (of.with ?? []).map(numberOf),
    some: (of['with-one'] ?? []).map(numberOf),
    none: (of.without ?? []).map(numberOf),
  })
  for (const { id } of lexicon.grammar.signs) numberOf(id)
  const named = lexicon.grammar.signs.map(ready)
  const ruled = lexicon.grammar.rules.map(ready)
  const pointers = pointersOf(lexicon, shelf)
  const denial = shelf.family('denial')
  const absence = shelf.family('absence')
  const matter = shelf.family('matter')
  const { words, familiesOf, familiesFrom, families } = shelf.all()
  const weighed = weigher(familiesOf)
  const signs = named.map(weighed)
  const rules = ruled.map(weighed)
  const known = new Set(words)
  const everyday = lexicon.borders.filter((word) => !known.has(word))
  const borders = new Set(lexicon.borders)
  return {
    trie: trieOf([...words, ...everyday]),
    words: [...words, ...everyday],
    familiesOf,
    familiesFrom,
    hides: [...words, ...everyday].map((word) => borders.has(word)),
    families,
    signNumbers,
    jieba: jiebaOf([...words, ...everyday]),
    signs,
    rules,
    ...wordless(signs, rules),
    startedBy: startedBy([...signs, ...rules]),
    pointers,
    codes: lexicon.categories.map(({ code }) => code),
    denial,
    matter,
    absence,
  }
}

/** The words that point to categories, by the family that each begins with. */
function pointersOf({ categories }: Lexicon, shelf: WordShelf): RuleBook['pointers'] {
  const pointers: Pointer[][] = []
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
        const first = sequence[0]?.family ?? -1
        const pointer = { category, word, factor: factors[kind], sequence }
        pointers[first] = [...(pointers[first] ?? []), pointer]
        const [forms = []] = parts
        if (parts.length > 1 || kind === 'weak') continue
        for (const form of forms) shelf.join(form, 'matter')
      }
    }
  }
  return pointers
}

/** What needs no words: signs are always tried, for more of them show as they are found; rules by the first sign they need. */
function wordless(
  signs: readonly Ready<Sign>[],
  rules: readonly Ready<Rule>[],
): Pick<RuleBook, 'always' | 'ruledBy'> {
  const always = new Uint8Array(signs.length + rules.length)
  const ruledBy: number[][] = []
  for (const { number, sequences } of signs) if (sequences === null) always[number] = 1
  for (const { number, sequences, all } of rules) {
    const [first] = all
    if (sequences !== null) continue
    if (first === undefined) always[number] = 1
    else ruledBy[first] = [...(ruledBy[first] ?? []), number]
  }
  return { always, ruledBy }
}

type Unweighed<T extends Sign | Rule> = Omit<Ready<T>, 'rarest'>

/** Finds the smallest family of each sequence: that one is seldom there. */
function weigher(familiesOf: Uint16Array): <T extends Sign | Rule>(one: Unweighed<T>) => Ready<T> {
  const sizes: number[] = []
  for (const family of familiesOf) sizes[family] = (sizes[family] ?? 0) + 1
  const smallest = (sequence: Sequence): number =>
    sequence
      .map(({ family }) => family)
      .reduce((one, other) => ((sizes[other] ?? 0) < (sizes[one] ?? 0) ? other : one))
  return (one) => ({ ...one, rarest: Uint16Array.from(one.sequences ?? [], smallest) })
}

/** By family: the signs and rules of which it is the smallest of a sequence. */
function startedBy(all: readonly Ready<Sign | Rule>[]): readonly (readonly number[] | undefined)[] {
  const numbers: number[][] = []
  for (const { number, rarest } of all) {
    for (const family of rarest) {
      const list = numbers[family] ?? []
      numbers[family] = list
      if (list.at(-1) !== number) list.push(number)
    }
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
