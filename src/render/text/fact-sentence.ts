/** One Chinese sentence for every fact, for the trail of a case and the ledger: what was done, not by whom. */

import { kindWords, outlookWords, periodWords, sealWords } from '../../domain/digest/titles.ts'
import type { Fact } from '../../domain/happened.ts'
import type { GridCode } from '../../domain/names.ts'
import { categoryName } from './category-names.ts'
import { alarmSentences } from './fact-sentence-alarm.ts'
import { alertSentences } from './fact-sentence-alert.ts'
import { assessmentSentences } from './fact-sentence-assessment.ts'
import { caseSentences } from './fact-sentence-case.ts'
import { dutySentences } from './fact-sentence-duty.ts'
import { gridSentences } from './fact-sentence-grid.ts'
import { leaveSentences } from './fact-sentence-leave.ts'
import { orderSentences } from './fact-sentence-order.ts'
import { supervisionSentences } from './fact-sentence-supervision.ts'
import { tableSentences } from './fact-sentence-tables.ts'
import type { Names, SentenceOf, Sentences } from './sentence.ts'
import { dateSaid } from './when.ts'

const sentences = {
  ...caseSentences,
  ...assessmentSentences,
  ...dutySentences,
  ...alarmSentences,
  ...leaveSentences,
  ...gridSentences,
  ...alertSentences,
  ...orderSentences,
  ...tableSentences,
  ...supervisionSentences,
  'patrol-recorded': ({ grid, text, photos }, names) =>
    recorded(`${names.grid(grid)}巡查`, text, photos.length),
  'meeting-recorded': ({ grid, text, photos }, names) =>
    recorded(`${names.grid(grid)}会议`, text, photos.length),
  'self-handling-recorded': ({ grid, text, photos }, names) =>
    recorded(`${names.grid(grid)}自行处置`, text, photos.length),
  'duty-reminded': ({ duty, grids }, names) => `提醒${gridsSaid(grids, names)}：${duty}`,
  'absence-listed': ({ day, missing }) => {
    const open = missing.reduce((sum, { grids }) => sum + grids.length, 0)
    return `${dateSaid(day)}例行工作登记情况：${open === 0 ? '全部完成' : `${open}项未登记`}`
  },
  'cluster-noticed': ({ category, grid, cases }, names) =>
    `${names.grid(grid)}${categoryName(category) ?? '同类问题'}多发：${cases}件`,
  'reading-corrected': ({ text, now }) => `更正理解：${text}${now.intent === null ? '，不是上报' : ''}`,
  'code-issued': ({ person, group }, names) =>
    person !== null ? `发给${names.person(person)}一个绑定码` : `发出${group === null ? '' : '群'}绑定码`,
  'account-bound': ({ person }, names) => `${names.person(person)}绑定了账号`,
  'group-bound': () => '群已绑定',
  'group-moved': () => '群已升级，绑定随之更新',
  'digest-made': ({ late, ...period }) =>
    `生成${kindWords[period.kind]}（${periodWords(period)}）${late ? '，补发' : ''}`,
  'digest-approved': ({ outlook, ...period }) =>
    `签发${kindWords[period.kind]}（${periodWords(period)}）${outlook === '' ? '' : `：${outlook}`}`,
  'digest-amended': ({ entered, ...period }) =>
    `${kindWords[period.kind]}（${periodWords(period)}）定稿后有${entered.length}项补登，定稿数字不改`,
  'outlook-filled': ({ kind, text }) => `写入${outlookWords[kind]}：${text}`,
  'digest-subscribed': ({ kind, wanted }) => `${wanted ? '订阅' : '退订'}${kindWords[kind]}`,
  'day-sealed': ({ day, facts, hash }) => `封签${dateSaid(day)}的流水（${facts}条）：${sealWords(hash)}`,
} as const satisfies Sentences<Fact>

/** Without a full stop and without the doer: both stand around it. */
export function factSentence(fact: Fact, names: Names): string {
  return (sentences[fact.type] as SentenceOf<Fact>)(fact, names)
}

function recorded(what: string, text: string, photos: number): string {
  return `登记${what}${text === '' ? '' : `：${text}`}${photos > 0 ? `（照片${photos}张）` : ''}`
}

const gridsSaid = (grids: readonly GridCode[], names: Names): string =>
  grids.length > 3 ? `${grids.length}个网格` : grids.map(names.grid).join('、')
