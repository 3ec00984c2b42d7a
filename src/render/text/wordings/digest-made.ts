/** A digest as words: what must be decided first, then the figures with those before, by area, what has waited longest. */
import { type Digest, isQuiet, type Waiting } from '../../../domain/digest/digest.ts'
import {
  beforeWords,
  digestTitle,
  outlookWords,
  periodWords,
  sealWords,
} from '../../../domain/digest/titles.ts'
import { gist } from '../card-lines.ts'
import { dateSaid } from '../when.ts'
import { called, type MeaningWith, type Setting, type WordingOf, wording } from '../wording.ts'

/** Who wants all of them has the table; a small phone shows so many rows at a glance. */
const rowsShown = 12
const waitingShown = 5

export const digestMade: WordingOf<'digest-made'> = (meaning, setting) => {
  const { digest, how, asked } = meaning
  const running = how === 'asked'
  return wording(
    [
      `${digestTitle(digest)}（${periodWords(digest)}${running ? '，截至目前' : ''}）`,
      howLine(meaning),
      decisionLine(digest),
      ...figureLines(digest),
      ...areaLines(digest),
      ...digest.absent.map(absentLine),
      ...waitingLines(digest, setting),
      ...resultLines(digest),
      meaning.outlook === '' ? null : `${outlookWords[digest.kind]}：${meaning.outlook}`,
      digest.seal === null
        ? null
        : `流水封签（${dateSaid(digest.seal.day)}）：${sealWords(digest.seal.hash)}`,
      meaning.signedBy === null ? null : `签发：${meaning.signedBy}`,
      how === 'draft' && asked.length > 0
        ? `请 ${called(asked)} 审阅后回复“签发”；要补写${outlookWords[digest.kind]}，接着写在“签发”后面。`
        : null,
    ],
    { mentions: how === 'draft' ? asked : [] },
  )
}

function howLine({ digest, how, since }: MeaningWith<'digest-made'>): string | null {
  if (how === 'draft') return '这是初稿，签发后才发给各级。'
  const entered = since.map(({ count, more }) => `${countWords[count]}${more > 0 ? '+' : ''}${more}`)
  if (entered.length > 0) return `重发。定稿后又有补登：${entered.join('，')}；定稿数字不改。`
  if (how === 'again') return '重发，数字与定稿时一致。'
  return digest.late && how === 'due' ? '本期因系统停机补发。' : null
}

const countWords = {
  reported: '报告',
  closed: '销号',
  selfHandled: '自行处置',
  overdue: '超期',
  patrols: '巡查',
  meetings: '会议',
} as const

/** The decision first; a quiet period says so plainly. */
function decisionLine(digest: Digest): string {
  const { suspended, overdue, total } = digest
  const decisions = [
    overdue > 0 ? `在办中已超期${overdue}件，是否督办` : null,
    suspended > 0 ? `挂账${suspended}件，是否恢复办理` : null,
  ].filter((one) => one !== null)
  if (decisions.length > 0) return `请先定：${decisions.join('；')}。`
  if (isQuiet(digest)) return '本期无新增问题，目前没有在办，没有需要决定的事项。'
  return total.reported === 0 ? '本期无新增问题，目前无超期。' : '目前无超期，无挂账，没有需要决定的事项。'
}

function figureLines(digest: Digest): readonly string[] {
  const { total, before, kind, open } = digest
  if (isQuiet(digest)) return []
  const compared = before === null ? '' : `（${beforeWords[kind]}${before.reported}件）`
  return [
    `报告${total.reported}件${compared}，销号${total.closed}件，自行处置${total.selfHandled}件；目前在办${open}件。`,
    `巡查${total.patrols}次，会议${total.meetings}次。`,
  ]
}

/** A table of nothing but zeros says less than the sentence above it. */
function areaLines({ rows }: Digest): readonly string[] {
  const busy = rows.filter(({ grid: _, name: _name, ...counts }) => Object.values(counts).some((n) => n > 0))
  if (busy.length === 0) return []
  const shown = busy.toSorted((a, b) => b.overdue - a.overdue || b.reported - a.reported).slice(0, rowsShown)
  const more = busy.length - shown.length
  return ['分区域：', ...shown.map(rowLine), ...(more > 0 ? [`另有${more}个，见附件。`] : [])]
}

function rowLine({
  name,
  reported,
  closed,
  overdue,
  selfHandled,
  patrols,
  meetings,
}: Digest['total']): string {
  const share = reported > 0 && closed <= reported ? `（${Math.round((closed / reported) * 100)}%）` : ''
  return `${name}：报告${reported}、销号${closed}${share}、自行处置${selfHandled}、超期${overdue}；巡查${patrols}、会议${meetings}`
}

function absentLine({ duty, names, missing, of }: Digest['absent'][number]): string {
  if (missing === 0) return `${duty}：${of}个网格都已登记`
  const more = missing > names.length ? '等' : ''
  return `${duty}：${of}个网格中${missing}个未登记（${names.join('、')}${more}）`
}

function waitingLines({ waiting, kind }: Digest, setting: Setting): readonly string[] {
  if (waiting.length === 0 || kind === 'daily') return []
  const shown = waiting.slice(0, waitingShown)
  return ['在办最久：', ...shown.map((one) => waitingLine(one, setting))]
}

function waitingLine(one: Waiting, setting: Setting): string {
  const strike = one.strikes > 1 ? `，连续第${one.strikes}期未结` : ''
  return `${one.no} ${gist(one, setting, 24)}，${one.holder}，${one.days === 0 ? '今天报的' : `已${one.days}天`}${strike}${one.overdue ? '，超期' : ''}`
}

function resultLines({ kind, results, unit }: Digest): readonly string[] {
  if (kind !== 'monthly' && kind !== 'quarterly' && kind !== 'yearly') return []
  if (results === null && unit.level > 1) return []
  if (results === null) return ['考核得分：本期尚未公布。空气质量：无数据。']
  const said = results.slice(0, rowsShown).map(({ name, score }) => `${name}${score}分`)
  return [`考核得分：${said.join('，')}。空气质量：无数据。`]
}
