/** What is said of second looks: the draw, the quiet request, and what was found. */
import type { Day } from '../../domain/names.ts'
import type { MeaningKind } from '../../notices/notice.ts'
import { numberBeside, shortNumber } from './short-number.ts'
import { typed } from './typed.ts'
import { dateSaid } from './when.ts'
import { called, doer, type MeaningWith, type Setting, type Wording, wording } from './wording.ts'

type Told<K extends MeaningKind> = MeaningWith<K>

/** Letters of a case's words in a list, and in a line of their own. */
const listLetters = 24
const lineLetters = 60

const spanSaid = (from: Day, to: Day): string =>
  from === to ? dateSaid(from) : `${dateSaid(from)}—${dateSaid(to)}`

export function tellDrawn(meaning: Told<'recheck-drawn'>, setting: Setting): Wording {
  const { area, from, to, pool, wanted, seed, excluded, rows } = meaning
  const fewer = rows.length < wanted ? `（要求${wanted}件）` : ''
  return wording([
    `已抽查：${area}${spanSaid(from, to)}销号的${pool}件中随机抽出${rows.length}件${fewer}，抽签种子${seed}。`,
    ...rows.map(
      ({ no, words, checker }) =>
        `${shortNumber(no)} ${typed(words, setting, listLetters)}：${checker ? checker.name : '没有可派的人，请另行安排'}`,
    ),
    excluded > 0 ? `另有${excluded}件正在抽查，没有再抽。` : null,
    rows.some(({ checker }) => checker !== null) ? '已私下通知检查人，结果出来再报。' : null,
  ])
}

export function tellAsked(meaning: Told<'recheck-asked'>, setting: Setting): Wording {
  const { no, words, place, origin, closedOn, by } = meaning
  const number = shortNumber(no)
  const where =
    place === null || words.includes(place) ? origin : `${origin} ${typed(place, setting, lineLetters)}`
  return wording([
    `请去现场回头看${number}（${dateSaid(closedOn)}销号），事先不打招呼。`,
    `地点：${where}`,
    `问题：${typed(words, setting, lineLetters)}`,
    `由${by}抽出。看完附现场照片回复：抽查合格 ${number}；或：抽查不合格 ${number} 看到的情况`,
  ])
}

export function tellFound(meaning: Told<'recheck-passed' | 'recheck-failed'>, setting: Setting): Wording {
  const { kind, no, words, who, said, photoCount, holder, reopened, asked } = meaning
  const passed = kind === 'recheck-passed'
  const number = shortNumber(no)
  return wording(
    [
      `抽查${passed ? '合格' : '不合格'}：${number}｜${typed(words, setting, lineLetters)}`,
      `${doer(who).trim()}到现场看过，照片${photoCount}张${said === '' ? '' : `：${typed(said, setting, lineLetters)}`}。`,
      passed ? null : `承办：${holder}。已按虚假整改记入考核线索，由人认定。`,
      reopened === null ? null : `已重新立案${numberBeside(reopened, no)}，由${holder}接着办。`,
      asked.length > 0 ? `请 ${called(asked)} 督促整改。` : null,
    ],
    { mentions: asked },
  )
}

export function tellShown(meaning: Told<'rechecks-shown'>, setting: Setting): Wording {
  const { area, from, to, waiting, passed, failed, open, more } = meaning
  return wording([
    `${area}${spanSaid(from, to)}抽查${waiting + passed + failed}件：合格${passed}件，不合格${failed}件，待查${waiting}件。`,
    ...open.map(
      ({ no, checker, day }) =>
        `${shortNumber(no)}：${dateSaid(day)}抽出，${checker === '' ? '待安排' : `待${typed(checker, setting, listLetters)}检查`}`,
    ),
    more > 0 ? `还有${more}件没有列出。` : null,
  ])
}
