/** @朱白露 你去把沙子盖了: plain talk that tells somebody to see to a case at hand assigns it, and is no order of its own. */
import { alikeness, spokenOf } from '../../domain/case/spoken-of.ts'
import type { CaseStep } from '../../handle-command.ts'
import { clean } from '../../intent/clean.ts'
import { tidy, withoutNames } from '../../intent/heard.ts'
import type { Reading } from '../../intent/reading.ts'
import type { Consequence, Turn } from '../turn.ts'
import { casesAround } from './ask-result.ts'
import { ableOf, waitingFor } from './which-case.ts'
import { whom } from './whom.ts'

/** The same kind, or as much as a place and a thing: less may be chance. */
const enough = 3

/** Null where no case, or nobody, is meant beyond doubt: then it stays what it was. */
export async function assignSpoken(
  turn: Turn,
  { categories, assignees, limit }: Pick<Reading, 'categories' | 'assignees' | 'limit'>,
): Promise<Consequence | null> {
  const { desk, speaker, message, chosen, quoted } = turn
  if (assignees.length !== 1 || chosen.case !== null || quoted !== null) return null
  const said = clean(message.text)
  const note = withoutNames(
    said,
    message.mentions.map(({ name }) => name),
  )
  const below = await ableOf(turn, 'assign-case', await casesAround(turn))
  const known = new Map([...(await waitingFor(turn, 'assign-case')), ...below].map((one) => [one.id, one]))
  const lying = [...known.values()].filter(({ holder }) => holder.grid === speaker.group?.grid)
  const only = lying.length === 1 && saysNothingElse(note, assignees, limit) ? lying[0] : undefined
  const matter = only ?? spokenOf(note, categories, [...known.values()])
  if (matter === null || (matter !== only && alikeness(note, categories, matter) < enough)) return null
  const bearers = await Promise.all(assignees.map((name) => desk.directory.find(speaker.tenant, name)))
  if (message.mentions.length === 0 && bearers.some((found) => found.length === 0)) return null
  const to = await whom(turn, assignees, matter)
  if ('consequence' in to) return null
  const words =
    limit === null ? note : tidy(note.replace(limit.text, ' ').replace(/ ?([，,。；;])[ ，,]*/gu, '$1'))
  const command = { type: 'assign-case' as const, to: to.value, note: words, until: limit?.until ?? null }
  const steps: readonly CaseStep[] = [{ case: matter.id, command }]
  return { kind: 'steps', steps, views: [], retryWith: null }
}

const doing =
  /^(?:先|赶紧|马上|抓紧|尽快|你们?|让|叫|请|由|安排|派|给|去|来|这个|这件事?)*(?:处理|办理?|弄|看|清理?|解决|整改|管)(?:一?下|掉|了|好|看|完)?(?:吧|啊)?$/u

/** 让城管局去处理，明天下班前: who, and by when, but not what: the one matter that lies here is meant. */
function saysNothingElse(note: string, assignees: Reading['assignees'], limit: Reading['limit']): boolean {
  const left = [...assignees, limit?.text ?? ''].reduce(
    (text, said) => (said ? text.replace(said, '') : text),
    note,
  )
  return doing.test(left.replace(/[，,。.；;！! ]/gu, ''))
}
