/** The figures of a digest in words: of the whole, of the areas that want attention, of who has not, of what has waited longest. */
import { type Digest, isQuiet, type Tally, type Waiting } from '../../domain/digest/digest.ts'
import type { Field } from '../../domain/digest/field.ts'
import { beforeWords, standsWord } from '../../domain/digest/titles.ts'
import { gist } from './card-lines.ts'
import type { Setting } from './wording.ts'

/** Who wants all of them has the table; so many are read in ten seconds. */
const areasShown = 5
const waitingShown = 5
const dutiesShown = 2
const namesShown = 8

export function figureLines(digest: Digest, field: Field | null): readonly string[] {
  const { total, before, kind, open, inherited, unit } = digest
  if (isQuiet(digest)) return []
  const compared = before === null ? '' : `（${beforeWords[kind]}${before.reported}件）`
  const self = total.selfHandled > 0 ? `，自行处置${total.selfHandled}件` : ''
  const old = inherited > 0 ? `，其中以前遗留${inherited}件` : ''
  if (unit.department)
    return [
      `交办${total.reported}件${compared}，销号${total.closed}件；${standsWord(digest)}在办${open}件${old}。`,
    ]
  const inspected = total.inspections > 0 ? `，督查${total.inspections}次` : ''
  return [
    ...(field === 'system'
      ? []
      : [
          `报告${total.reported}件${compared}，销号${total.closed}件${self}；${standsWord(digest)}在办${open}件${old}。`,
        ]),
    ...(field === 'matters' ? [] : [`巡查${total.patrols}次，会议${total.meetings}次${inspected}。`]),
  ]
}

/** The worst first; an area where nothing is late, reported or done is not named. */
export function areaLines({ rows }: Digest, field: Field | null): readonly string[] {
  const busy = rows.filter((row) => countsOf(row, field).length > 0)
  if (busy.length === 0) return []
  const shown = busy.toSorted((a, b) => b.overdue - a.overdue || b.reported - a.reported).slice(0, areasShown)
  const more = busy.length - shown.length
  return [
    '重点区域：',
    ...shown.map((row) => `${row.name}：${countsOf(row, field).join('，')}`),
    ...(more > 0 ? [`另有${more}个，见附件。`] : []),
  ]
}

function countsOf(
  { reported, closed, overdue, selfHandled, patrols, meetings }: Tally,
  field: Field | null,
): readonly string[] {
  const share = reported > 0 && closed <= reported ? `（${Math.round((closed / reported) * 100)}%）` : ''
  return [
    ...(overdue > 0 ? [`超期${overdue}`] : []),
    ...(reported > 0 || closed > 0 ? [`报告${reported}`, `销号${closed}${share}`] : []),
    ...(selfHandled > 0 ? [`自行处置${selfHandled}`] : []),
    ...(patrols > 0 && field === null ? [`巡查${patrols}`] : []),
    ...(meetings > 0 && field === null ? [`会议${meetings}`] : []),
  ]
}

/** Of a day by name; of a longer period how often, and where most is lacking, in one line. */
export function absentLines({ absent }: Digest): readonly string[] {
  const often = absent.filter(({ times }) => times)
  const total = (key: 'of' | 'missing') => often.reduce((all, one) => all + one[key], 0)
  const [of, missing] = [total('of'), total('missing')]
  const most = often.filter((one) => one.missing > 0).toSorted((a, b) => b.missing - a.missing)
  const said = most.slice(0, dutiesShown).map(({ duty, names, missing: n }) => {
    return `${duty}缺${n}次${names.length === 0 ? '' : `（${names.join('、')}最少）`}`
  })
  const [only, ...others] = often
  const all = others.length === 0 && only ? `${only.duty}应${of}次` : `应登记${of}次`
  const lack = others.length === 0 ? `缺${missing}次` : `缺${missing}次；${said.join('，')}`
  return [
    ...absent.filter(({ times }) => !times).map(absentLine),
    ...(of === 0 ? [] : [`例行工作：${all}，${missing === 0 ? '都已登记' : lack}。`]),
  ]
}

function absentLine({ duty, names, missing, of }: Digest['absent'][number]): string {
  if (missing === 0) return `${duty}：${of}个网格都已登记`
  const shown = names.slice(0, namesShown)
  const more = missing > shown.length ? '等' : ''
  return `${duty}：${of}个网格中${missing}个未登记（${shown.join('、')}${more}）`
}

export function waitingLines({ waiting, kind }: Digest, setting: Setting): readonly string[] {
  if (waiting.length === 0 || kind === 'daily') return []
  return ['在办最久：', ...waiting.slice(0, waitingShown).map((one) => waitingLine(one, setting))]
}

function waitingLine(one: Waiting, setting: Setting): string {
  const strike = one.strikes > 1 ? `，连续第${one.strikes}期未结` : ''
  const days = one.days === 0 ? '今天报的' : `已${one.days}天`
  return `${one.no} ${gist(one, setting, 24)}，${one.holder}，${days}${strike}${one.overdue ? '，超期' : ''}`
}
