/** What holds on a day, in Chinese, article by article, for `policy show`; and how much is modelled, for `policy coverage`. */
import { type Because, type InForce, ruleOf } from '../domain/policy/in-force.ts'
import type { NameOf } from '../domain/policy/kind.ts'
import { figureWord } from '../domain/policy/kinds/figure.ts'
import type { Mention, Regulation } from '../domain/policy/regulation.ts'
import { kindNames, sayValue, vocabulary } from '../domain/policy/vocabulary.ts'
import type { Coverage, Status } from './coverage.ts'

/** Lines of text. */
export function showInForce(regulation: Regulation, held: InForce): readonly string[] {
  const nameOf = namesIn(held)
  const letters = ruleOf(held, 'regulation', regulation.code)?.because.req[0]?.slice(0, 3) ?? ''
  const lines = [`${regulation.code}：${held.day} 有效的规定`, '']
  for (const { place, title, sentence } of [...regulation.articles, ...regulation.proposals]) {
    const { file, article } = place
    const here = ({ because }: { because: Because }) => because.file === file && because.article === article
    const rules = held.rules
      .filter(here)
      .toSorted((a, b) => kindNames.indexOf(a.kind) - kindNames.indexOf(b.kind))
    const mentions = regulation.mentions.filter(
      (one) => one.place.file === file && one.place.article === article,
    )
    lines.push(`【${article}】${title}`, ...(sentence ? [`  ${sentence}`] : []))
    for (const { kind, key, value, because } of rules)
      lines.push(
        `  · ${vocabulary[kind].title}：${sayValue(kind, value, key, nameOf)}${tail(because, letters)}`,
      )
    for (const { kind, key, because } of held.none.filter(here))
      lines.push(
        `  · ${vocabulary[kind].title}：${kind === 'figure' ? figureWord(key) : key} 未定${tail(because, letters)}`,
      )
    for (const mention of mentions) lines.push(`  · ${mentionWords(mention)}`)
    lines.push('')
  }
  return lines
}

/** A rule's own name, 碰头会, by its kind and key. */
function namesIn({ rules }: InForce): NameOf {
  const names = new Map<string, string>(
    rules.flatMap(({ kind, key, value }) => {
      const { name } = Object(value) as { readonly name?: unknown }
      return typeof name === 'string' ? [[`${kind} ${key}`, name] as const] : []
    }),
  )
  return (kind, key) => names.get(`${kind} ${key}`) ?? key
}

/** `letters`: of requirements only those of this regulation, JC-; proposals serve several. */
function tail({ req, amb, proposed, chosen, tenant, since, note }: Because, letters: string): string {
  const marks = [
    `自 ${since}`,
    ...req.filter((id) => id.startsWith(letters)),
    ...amb,
    ...(proposed === 'all' ? ['建议值'] : proposed.length > 0 ? [`建议值：${proposed.join('、')}`] : []),
    ...chosen.map(({ parameter, choice }) => `${parameter}＝${choice}`),
    ...(tenant ? [`本地依据：${tenant.source}`] : []),
    ...(note ? [`注：${note}`] : []),
  ]
  return `（${marks.join(' ')}）`
}

const mentionWords = ({ status, words, req }: Mention) =>
  `${statusWords[status]}：${words}（${req.join(' ')}）`

const statusWords: Readonly<Record<Status, string>> = {
  modelled: '已建模',
  recorded: '只留档',
  'not-modelled': '不建模',
}

export function showCoverage({ code, ids, silent, unknown }: Coverage): readonly string[] {
  const count = Object.values(ids).flat().length + silent.length
  const lines = [
    `${code}：共 ${count} 条，已建模 ${ids.modelled.length}，只留档 ${ids.recorded.length}，` +
      `不建模 ${ids['not-modelled'].length}，没有提到 ${silent.length}`,
    `  已建模：${ids.modelled.map(({ id }) => id).join(' ')}`,
  ]
  for (const status of ['recorded', 'not-modelled'] as const)
    for (const { id, words } of ids[status]) lines.push(`  ${statusWords[status]} ${id}：${words}`)
  for (const id of silent) lines.push(`  没有提到 ${id}`)
  for (const { id, place } of unknown) lines.push(`  没有这一条 ${id}（${place.file}:${place.line}）`)
  return lines
}
