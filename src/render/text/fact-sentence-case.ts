/** The sentences of a case's own facts. */
import type { CaseFact } from '../../domain/case/facts.ts'
import { categoryName } from './category-names.ts'
import { deadlineName, deadlineWord } from './deadline-words.ts'
import { holderSaid, type Sentences } from './sentence.ts'
import { shortNumber } from './short-number.ts'
import { wayWords } from './way-words.ts'
import { dateAndClock } from './when.ts'

const classWords = { important: '重要', urgent: '紧急', general: '一般' } as const

export const caseSentences = {
  'case-reported': ({ text, holder, photos, follows }, names) =>
    `${follows ? `${follows.no}回头看不合格，重新立案` : '报告'}${because(text)}${photographed(photos)}，转${holderSaid(holder, names)}`,
  'case-level-skipped': ({ grid }, names) => `${names.grid(grid)}暂无在岗人员，顺延上一级`,
  'case-supplemented': ({ place, text, photos }) =>
    `补充${because([place, text].filter((part) => part !== null).join('，'))}${photographed(photos)}`,
  'case-corrected': ({ place, text, category }) => {
    const kind = category && `类别改为${categoryName(category.to) ?? '其他'}`
    return `更正${because([place, text, kind].filter((part) => part !== null).join('，'))}`
  },
  'case-rehomed': ({ from, to }, names) => `随网格调整由${names.grid(from)}转到${names.grid(to)}`,
  'case-inherited': ({ from, to }, names) =>
    `换届，由${names.person(from)}转${to === null ? '所在网格' : names.person(to)}接办`,
  'case-acknowledged': () => '签收',
  'case-progressed': ({ text, photos }) => `反馈${because(text)}${photographed(photos)}`,
  'case-escalated': ({ to, reason }, names) => `上报至${holderSaid(to, names)}${because(reason)}`,
  'case-transferred': ({ party, reason }) => `移送${party}${because(reason)}`,
  'case-assigned': ({ to, note }, names) => `交办给${holderSaid(to, names)}${because(note)}`,
  'case-returned': ({ to, reason }, names) => `退回${holderSaid(to, names)}${because(reason)}`,
  'case-finished': ({ text, photos, reused }) => {
    const same = reused.map(({ no }) => shortNumber(no)).join('、')
    return `办结${because(text)}${photographed(photos)}${same === '' ? '' : `，有照片与${same}的相同`}`
  },
  'case-check-passed': ({ text, photos }) => `核查通过${because(text)}${photographed(photos)}`,
  'case-check-failed': ({ reason, photos }) => `核查，还需处理${because(reason)}${photographed(photos)}`,
  'case-closed': () => '销号',
  'case-joint-ordered': ({ no, lead, whom, until }) =>
    `发起联合执法（任务${shortNumber(no)}）：${lead}牵头${whom === '' ? '' : `，${whom}配合`}${until === null ? '' : `，期限${dateAndClock(until)}`}`,
  'case-joint-ended': ({ no, text, cancelled }) =>
    `联合执法（任务${shortNumber(no)}）${cancelled ? '取消' : '结束'}${because(text)}`,
  'case-followed': ({ no, reason }) => `回头看不合格，另立${no}接着办${because(reason)}`,
  'case-self-handled': ({ text, photos }) => `当场处置${because(text)}${photographed(photos)}`,
  'case-extension-asked': ({ until, reason }) => `申请延期到${dateAndClock(until)}${because(reason)}`,
  'case-extension-granted': ({ until }) => `同意延期到${dateAndClock(until)}`,
  'case-extension-refused': ({ reason }) => `答复延期申请：期限不变${because(reason)}`,
  'case-urged': ({ text }) => `催办${because(text)}`,
  'case-supervised': (fact) =>
    `督办（${[classWords[fact.class], fact.way && wayWords[fact.way.mode].name].filter(Boolean).join('，')}）${because(fact.text)}`,
  'case-released': ({ text }) => `解除督办${because(text)}`,
  'case-pressed': ({ times, tell }, names) =>
    `督办第${times}次提醒${tell.length === 0 ? '' : `，告知${tell.map((grid) => names.grid(grid)).join('、')}`}`,
  'case-suspended': ({ reason }) => `挂账${because(reason)}`,
  'case-resumed': () => '恢复办理',
  'case-merged': ({ intoNo }) => `并入${shortNumber(intoNo)}`,
  'case-absorbed': ({ no }) => `${shortNumber(no)}并入本件`,
  'case-withdrawn': ({ reason }) => `撤回${because(reason)}`,
  'case-voided': ({ reason }) => `作废${because(reason)}`,
  'case-due-soon': ({ kind, dueAt }) => `提醒：${dateAndClock(dueAt)}前${deadlineWord(kind)}`,
  'case-overdue': ({ kind, dueAt, tell }, names) =>
    `${deadlineName(kind)}期限已过（${dateAndClock(dueAt)}）${tell === null ? '' : `，告知${names.grid(tell)}`}`,
} as const satisfies Sentences<CaseFact>

const because = (words: string): string => (words === '' ? '' : `：${words}`)
const photographed = (photos: readonly unknown[]): string =>
  photos.length > 0 ? `（照片${photos.length}张）` : ''
