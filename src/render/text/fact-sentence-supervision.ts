/** The sentences of facts about supervision: lots, second looks, talks and joint meetings. */
import type { SupervisionFact } from '../../domain/supervision/facts.ts'
import type { Sentences } from './sentence.ts'
import { shortNumber } from './short-number.ts'
import { bookNames } from './tell-ledger.ts'
import { wayWords } from './way-words.ts'
import { dateSaid } from './when.ts'
import { registerNames } from './wordings/register-entered.ts'

export const supervisionSentences = {
  'recheck-drawn': ({ area, pool, drawn, seed }, names) =>
    `${names.grid(area)}抽查：${pool}件中抽${drawn.length}件，种子${seed}`,
  'recheck-passed': ({ no }) => `${shortNumber(no)}抽查合格`,
  'recheck-failed': ({ no, text }) => `${shortNumber(no)}抽查不合格：${text}`,
  'interview-recorded': ({ n, who }) => `登记约谈${n}号：${who}`,
  'joint-meeting-recorded': ({ n, who }) => `登记联席会议${n}号：${who}`,
  'register-entered': ({ parts, n }) => `登记${registerNames[parts.register]}${n}号`,
  'follow-up-reminded': ({ book, n, day }) => `提醒复查${bookNames[book]}${n}号（${dateSaid(day)}）`,
  'follow-up-settled': ({ book, n, text }) => `${bookNames[book]}${n}号落实：${text}`,
  'visit-recorded': ({ grid, visited, text }, names) =>
    `${names.grid(grid)}督查${names.grid(visited)}${text === '' ? '' : `：${text}`}`,
  'supervised-listed': ({ mode, cases }) => `${wayWords[mode].name}清单：${cases.length}件`,
  'coverage-reminded': ({ grid, covered, of }, names) =>
    `提醒${names.grid(grid)}督查下级网格：已督查${covered}/${of}`,
} as const satisfies Sentences<SupervisionFact>
