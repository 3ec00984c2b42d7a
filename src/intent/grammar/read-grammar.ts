/** The grammar's files become one grammar; whatever names something that is not there stops the start. */

import { phraseBook } from '../phrase-book.ts'
import type { Lexicon } from '../vocabulary/lexicon.ts'
import { LexiconError } from '../vocabulary/lexicon-error.ts'
import { type LexiconFile, type ReadFile, readFileAs } from '../vocabulary/lexicon-file.ts'
import { isBuiltIn, leadSign } from './built-in-signs.ts'
import { Grammar, type Rule, type Sign } from './grammar.ts'
import { familyIn, readPattern } from './pattern.ts'

type File = ReadFile<ReturnType<typeof Grammar.parse>>

/** Families that the reading itself asks for. */
const asked = ['denial', 'absence', 'matter']

/** Signs may build on signs that stand above them, files in the order of their names. Throws an Error that names file and line. */
export function readGrammar(files: readonly LexiconFile[]): Lexicon['grammar'] {
  const sorted = files.toSorted((a, b) => (a.file < b.file ? -1 : 1))
  if (sorted.length === 0)
    throw new LexiconError(
      'src/intent/lexicon/intents.yaml:1',
      '缺少 intents*.yaml。 These files are needed.',
    )
  const read = sorted.map((file) => readFileAs(Grammar, file))
  const words = wordsOf(read)
  const used = new Set<string>()
  for (const family of asked) use(family, words, used)
  const known = {
    signs: new Set<string>(phraseBook.map(({ name }) => leadSign(name))),
    rules: new Set<string>(),
  }
  for (const file of read) {
    for (const [at, sign] of (file.value.signs ?? []).entries()) {
      if (known.signs.has(sign.id) || isBuiltIn(sign.id))
        throw file.fault(
          ['signs', at, 'id'],
          `特征 ${sign.id} 已经有了。 the sign ${sign.id} is there already`,
        )
      check(sign, file, ['signs', at], known.signs, words, used)
      known.signs.add(sign.id)
    }
  }
  for (const file of read) {
    for (const [at, rule] of (file.value.rules ?? []).entries()) {
      checkRule(rule, file, ['rules', at], known.rules)
      check(rule, file, ['rules', at], known.signs, words, used)
      known.rules.add(rule.id)
    }
  }
  refuseUnused(read, used)
  return {
    words: Object.fromEntries(words),
    signs: read.flatMap(({ value }) => value.signs ?? []),
    rules: read.flatMap(({ value }) => value.rules ?? []),
  }
}

function wordsOf(read: readonly File[]): ReadonlyMap<string, string[]> {
  const words = new Map<string, string[]>()
  for (const { value, fault } of read) {
    for (const [name, members] of Object.entries(value.words ?? {})) {
      if (words.has(name))
        throw fault(['words', name], `词组 ${name} 已经有了。 the family ${name} is there already`)
      words.set(name, members)
      for (const [at, member] of members.entries())
        if (members.indexOf(member) !== at)
          throw fault(
            ['words', name, at],
            `“${member}”在词组 ${name} 里写了两次。 ${member} stands twice in ${name}`,
          )
    }
  }
  return words
}

type Path = readonly (string | number)[]

function checkRule(
  { id, for: intent, wish }: Rule,
  { fault }: File,
  path: Path,
  known: ReadonlySet<string>,
): void {
  if (known.has(id)) throw fault([...path, 'id'], `规则 ${id} 已经有了。 the rule ${id} is there already`)
  if (!id.startsWith(`${intent}/`))
    throw fault(
      [...path, 'id'],
      `规则 ${id} 的 for 写的是 ${intent}，两处要一致。 the rule ${id} speaks for ${intent}`,
    )
  const phrase = phraseBook.find(({ name }) => name === wish)
  if (wish !== undefined && wish !== 'none' && phrase?.intent !== intent)
    throw fault([...path, 'wish'], `${wish} 不是 ${intent} 的口令。 ${wish} is no phrase of ${intent}`)
}

function check(
  one: Sign | Rule,
  { fault }: File,
  path: Path,
  signs: ReadonlySet<string>,
  words: ReadonlyMap<string, readonly string[]>,
  used: Set<string>,
): void {
  if ((one.says ?? one.with ?? one['with-one'] ?? one.without) === undefined)
    throw fault(
      path,
      `${one.id} 没有写条件（says、with、with-one、without 至少一个）。 ${one.id} has no condition`,
    )
  for (const key of ['with', 'with-one', 'without'] as const) {
    for (const [at, sign] of (one[key] ?? []).entries())
      if (!signs.has(sign) && !isBuiltIn(sign))
        throw fault([...path, key, at], `没有叫 ${sign} 的特征。 there is no sign ${sign}`)
  }
  for (const [at, pattern] of (one.says ?? []).entries()) {
    try {
      for (const { forms } of readPattern(pattern).flat())
        for (const form of forms) useForm(form, words, used)
    } catch (error) {
      throw fault([...path, 'says', at], (error as Error).message)
    }
  }
}

type Words = ReadonlyMap<string, readonly string[]>

/** Marks a family and those within it as used. `above` are the families it lies within. */
function use(family: string, words: Words, used: Set<string>, above: readonly string[] = []): void {
  const members = words.get(family)
  if (members === undefined && !asked.includes(family))
    throw new Error(`没有叫 <${family}> 的词组。 there is no family <${family}>`)
  if (above.includes(family))
    throw new Error(`词组 <${family}> 绕回了自己。 the family <${family}> lies within itself`)
  used.add(family)
  for (const member of members ?? []) useForm(member, words, used, [...above, family])
}

function useForm(form: string, words: Words, used: Set<string>, above: readonly string[] = []): void {
  const family = familyIn(form)
  if (family !== null) use(family, words, used, above)
}

function refuseUnused(read: readonly File[], used: ReadonlySet<string>): void {
  for (const { value, fault } of read) {
    for (const name of Object.keys(value.words ?? {}))
      if (!used.has(name))
        throw fault(['words', name], `词组 ${name} 没有规则用到。 nobody uses the family ${name}`)
  }
}
