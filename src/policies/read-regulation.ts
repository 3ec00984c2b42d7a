/** Texts in, a regulation out: every article has its rules, every rule its dates, and all of it holds together. */

import type { Article, Mention, Regulation, Rule } from '../domain/policy/regulation.ts'
import { checkDates, checkProposals } from './check-dates.ts'
import { checkLevels } from './check-levels.ts'
import { checkRubrics } from './check-rubrics.ts'
import { checkValues, type Lined } from './check-values.ts'
import { PackError } from './pack-error.ts'
import { readBlock } from './read-block.ts'
import { readSections, type Section, type Text } from './read-sections.ts'

/**
 * Reads the files of one regulation, in order. What the shared files propose holds where the regulation says nothing.
 * @throws PackError with file, line and one sentence.
 */
export function readRegulation(own: readonly Text[], shared: readonly Text[] = []): Regulation {
  const mine = own.map(readFile)
  const lined = mine.flatMap((file) => file.rules)
  const taken = new Set(lined.map(({ rule }) => nameOf(rule)))
  const below = shared.map(readFile)
  const proposed = below.flatMap((file) => file.rules).filter(({ rule }) => !taken.has(nameOf(rule)))
  const all = [...lined, ...proposed]
  const head = headOf(
    own,
    lined.map(({ rule }) => rule),
  )
  const from = head.since[0]?.from
  if (from === undefined) throw new PackError(head.place.file, head.place.line, '缺少施行日期。')
  checkDates(
    from,
    lined.map(({ rule }) => rule),
  )
  checkProposals(
    from,
    proposed.map(({ rule }) => rule),
  )
  const rules = checkValues(all)
  checkLevels(rules)
  const regulation: Regulation = {
    code: head.key,
    from,
    articles: mine.flatMap((file) => file.articles),
    proposals: below.flatMap((file) => file.articles),
    rules,
    mentions: mine.flatMap((file) => file.mentions),
  }
  checkRubrics(regulation)
  return regulation
}

const nameOf = ({ kind, key }: Rule) => `${kind} ${key}`

function headOf(files: readonly Text[], rules: readonly Rule[]): Rule {
  const [head, second] = rules.filter(({ kind }) => kind === 'regulation')
  if (!head) throw new PackError(files[0]?.file ?? '', 1, '缺少 regulation 块：文号、印发机关、施行日期。')
  if (second) throw new PackError(second.place.file, second.place.line, '一套方案只能有一个 regulation 块。')
  return head
}

function readFile(text: Text): { articles: Article[]; rules: Lined[]; mentions: Mention[] } {
  const sections = readSections(text)
  const articles: Article[] = []
  const rules: Lined[] = []
  const mentions: Mention[] = []
  for (const [at, section] of sections.entries()) {
    const { file, line, depth, citation, title, fences } = section
    if (depth === 1 && at > 0) throw new PackError(file, line, '一个文件只能有一个一级标题。')
    if (fences.length === 0 && (depth === 1 || (sections[at + 1]?.depth ?? 0) > depth)) continue
    articles.push({ place: { file, line, article: citation }, title, sentence: sentenceOf(section) })
    for (const fence of fences) {
      const block = readBlock(file, citation, fence)
      if ('rule' in block) rules.push(block)
      else mentions.push(block.mention)
    }
  }
  const twice = articles.find(
    ({ place }, at) => articles.findIndex((one) => one.place.article === place.article) < at,
  )
  if (twice) throw new PackError(text.file, twice.place.line, `条款「${twice.place.article}」写了两次。`)
  return { articles, rules, mentions }
}

/** Under an article stand one sentence in our own words and at least one block. */
function sentenceOf({ file, line, citation, paragraphs, fences }: Section): string {
  if (fences.length === 0)
    throw new PackError(
      file,
      line,
      `条款「${citation}」之下没有规则块；不建模的也须写明 not-modelled 和理由。`,
    )
  const [sentence = '', second] = paragraphs
  if (second !== undefined || !/^[^。！？]+。$/.test(sentence))
    throw new PackError(file, line, `条款「${citation}」之下须有且只有一句自己的话，以句号结尾。`)
  return sentence
}
