/** 是, 不导入, 只导入无误的: the answer to a table that was checked. It is checked anew, for much may have changed meanwhile. */
import type { EvidenceId } from '../../domain/names.ts'
import type { View } from '../../journal/journal.ts'
import type { Question } from '../../journal/question.ts'
import type { TableQuestion } from '../../journal/table-question.ts'
import type { MeaningOf, Notice } from '../../notices/notice.ts'
import type { TableName } from '../../notices/table-notice.ts'
import { type Consequence, refusedWith, type Turn } from '../turn.ts'
import { checkTable, prepareTable } from './table-check.ts'

const yes = /^(?:是|是的|对|对的|好|好的|可以|导入|要导入|确认|确认导入|都导入)[。!！ ]*$/u
const right = /^(?:先)?只?导入(?:无误|没错|正确|对)的?(?:\d+行)?[。!！ ]*$/u
const no = /^(?:不|不是|否|不要|不用|不导入?|先不导入?|暂不导入|取消|算了|等等)[。!！ ]*$/u

export function tableAnswer(
  question: Question | null,
  text: string,
): { readonly question: TableQuestion; readonly go: boolean | 'which' } | null {
  if (question?.kind !== 'table') return null
  if (no.test(text)) return { question, go: false }
  // Of a table with faults a mere yes could mean all of it: only the right rows are taken, and only when that is said.
  if (right.test(text)) return { question, go: true }
  if (!yes.test(text)) return null
  return { question, go: question.partial ? 'which' : true }
}

export async function bringIn(
  turn: Turn,
  question: TableQuestion,
  go: boolean | 'which',
): Promise<Consequence> {
  const { table, unit, file, partial } = question
  if (go === 'which')
    return refusedWith({
      code: 'table-refused',
      says: '表里有错的行导不了。只导入没错的，请回复：只导入无误的；改好了就把表再发一次。',
    })
  if (!go) return tell(turn, { kind: 'table-left', table }, [], [])
  const bytes = await turn.desk.evidence.original(file as EvidenceId)
  const checked = bytes && (await checkTable(turn, table, unit, bytes))
  if (!checked || checked.kind === 'unreadable')
    return refusedWith({ code: 'table-refused', says: '表格找不到了，请再发一次。' })
  // What was right when it was shown may be wrong by now: then nothing is done behind anybody's back.
  if (checked.faults.length > 0 && !partial)
    return refusedWith({ code: 'table-refused', says: '名册刚有变动，请把表格再发一次。' })
  const ready = await prepareTable(turn, table, checked)
  const done = (changes: string, obstacle: string) =>
    ({ kind: 'table-imported', table, changes, obstacle, left: checked.faults.length }) as const
  if (ready.kind === 'refused') return tell(turn, done('', ready.why), [], [])
  if (ready.kind === 'unchanged') return tell(turn, done('', ''), [], [])
  return tell(turn, done(ready.says, ''), ready.appends, ready.views, ready.notices)
}

type Said = MeaningOf<'table-left'> | MeaningOf<'table-imported'>

function tell(
  { speaker, now, message }: Turn,
  meaning: Said & { readonly table: TableName },
  appends: Extract<Consequence, { kind: 'write' }>['appends'],
  views: readonly View[],
  others: readonly Notice[] = [],
): Consequence {
  const { chatKey, userId } = speaker
  return {
    kind: 'write',
    appends,
    views: [...views, { kind: 'question', chatKey, userId, question: null }],
    outcome: meaning.kind,
    notices: [
      {
        key: `${chatKey}:${message.id}:${meaning.kind}`,
        ...{ to: speaker.answer, about: null, meaning, priority: 'urgent', dueAt: now },
      },
      ...others,
    ],
  }
}
