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
  'recheck-inherited': ({ no, from, to }, names) =>
    to === null
      ? `${shortNumber(no)}抽查换届，${names.person(from)}的由上级另行安排`
      : `${shortNumber(no)}抽查换届，由${names.person(from)}转${names.person(to)}`,
  'recheck-rehomed': ({ no, from, to }, names) =>
    `${shortNumber(no)}抽查随网格调整由${names.grid(from)}转到${names.grid(to)}`,
  'recheck-passed': ({ no }) => `${shortNumber(no)}抽查合格`,
  'recheck-failed': ({ no, text }) => `${shortNumber(no)}抽查不合格：${text}`,
  'interview-recorded': ({ n, who }) => `登记约谈${n}号：${who}`,
  'joint-meeting-recorded': ({ n, who }) => `登记联席会议${n}号：${who}`,
  'follow-up-rehomed': ({ book, n, from, to }, names) =>
    `${bookNames[book]}${n}号的复查随网格调整由${names.grid(from)}转到${names.grid(to)}`,
  'register-entered': ({ parts, n }) => `登记${registerNames[parts.register]}${n}号`,
  'follow-up-reminded': ({ book, n, day }) => `提醒复查${bookNames[book]}${n}号（${dateSaid(day)}）`,
  'follow-up-settled': ({ book, n, text }) => `${bookNames[book]}${n}号落实：${text}`,
  'visit-recorded': ({ grid, visited, text }, names) =>
    `${names.grid(grid)}督查${names.grid(visited)}${text === '' ? '' : `：${text}`}`,
  'supervised-listed': ({ mode, cases }) => `${wayWords[mode].name}清单：${cases.length}件`,
  'coverage-reminded': ({ grid, covered, of }, names) =>
    `提醒${names.grid(grid)}督查下级网格：已督查${covered}/${of}`,
} as const satisfies Sentences<SupervisionFact>
