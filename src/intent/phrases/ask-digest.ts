/** 本周, 上月 北苇镇, 重发 2026-10: how a period went, as it was frozen or as it stands. */
import type { Day } from '../../domain/names.ts'
import { says } from '../example.ts'
import { paperWish } from '../limits/paper-wish.ts'
import { kindSaid, kindWordsSaid, periodSaid, periodWords } from '../limits/period-words.ts'
import type { Phrase } from '../phrase.ts'
import type { Said, Wish } from '../wish.ts'

/** 考核排名 上月 asks for something else. */
const place =
  '(?<place>(?![^ ]*(?:排名|考核|打分|得分|措施|台账|申诉|公布|核定|名单))[\\p{Script=Han}A-Za-z0-9]{2,20})'
const about =
  '(?:的?(?<about>情况|小结|简报|通报|专报|周报|月报|日报|调度|日?清单|统计|怎么样)(?:怎么样|咋样|如何)?(?:发我|发一下|发下|发给我|发群里)?)?'
/** A day is said in all sorts of talk: it is asked about only with a word that says so. */
const period = new RegExp(`^(?<period>${periodWords}) ?${about}(?: ${place})?[?？。]?$`, 'u')
/** Before the period only what is named like a place. */
const placeFirst = new RegExp(
  `^(?=[^ ]+[区县市州旗镇乡村道社片园厂] )${place} (?<period>${periodWords}) ?${about}[?？。]?$`,
  'u',
)
const again = new RegExp(
  `^(?:重发|补发|再发(?:一[次遍下])?) ?(?<kind>${kindWordsSaid})? ?(?<period>${periodWords})?(?: ${place})?$`,
  'u',
)

export const askDigest: Phrase = {
  name: 'ask-digest',
  intent: 'query',
  title: '看简报',
  what: '看一段时间的情况，或把已定稿的再发一次。',
  who: 'everyone',
  leads: [],
  says: [
    says('本周', { wish: 'ask-digest', digest: 'weekly', again: false }),
    says('上月 北苇镇', { wish: 'ask-digest', digest: 'monthly', place: '北苇镇' }),
    says('今天情况', { wish: 'ask-digest', digest: 'daily' }),
    says('2026年三季度', { wish: 'ask-digest', digest: 'quarterly' }),
    says('重发 2026-10', { wish: 'ask-digest', digest: 'monthly', again: true }),
    says('补发 周调度', { wish: 'ask-digest', digest: 'weekly', again: true, day: null }),
    says('把上周的发给我', { wish: 'ask-digest', digest: 'weekly', again: false }),
    says('北苇镇上个月怎么样', { wish: 'ask-digest', digest: 'monthly', place: '北苇镇' }),
    says('重发10月的', { wish: 'ask-digest', digest: 'monthly', again: true }),
    says('上周的简报没收到', { wish: 'ask-digest', digest: 'weekly', again: true }),
    says('要word版的周报', { wish: 'ask-digest', digest: 'weekly', day: null, again: true }),
    says('10月考核通报', { wish: 'ask-digest', digest: 'monthly' }),
    says('上半年报告', { wish: 'ask-digest', digest: 'halfYearly' }),
    says('半年报发我', { wish: 'ask-digest', digest: 'halfYearly', day: null, again: false }),
    says('哪个村超期最多', { wish: 'ask-digest', digest: 'weekly', again: false }),
    says('柳湾村今天几件', { wish: 'ask-digest', digest: 'daily', place: '柳湾村', again: false }),
    says('本周辖区案件统计发一下', { wish: 'ask-digest', digest: 'weekly', place: null, again: false }),
    says('昨天的日清单发我', { wish: 'ask-digest', digest: 'daily', day: '2026-11-17' as Day, again: false }),
    says('柳沟镇本月办结率多少', { wish: 'ask-digest', digest: 'monthly', place: '柳沟镇' }),
  ],
  exact: (said) => exact(said) ?? loosely(said),
  wish: ({ said }) => exact(said) ?? inPassing(said),
}

const anyPeriod = new RegExp(`(?<period>${periodWords})`, 'u')
const named =
  /(?<place>[\p{Script=Han}A-Za-z0-9]{1,12}?(?:街道|社区|[区县市州旗镇乡村片]))(?=$|[^\p{Script=Han}]|的|有|今|昨|本|这|上|去|一共|总共|报|办|几|多)/u
const before =
  /^(?:请问|问一下|问下|想问|查一下|查下|查查|查|看一下|看看|看|帮我|把|给我|发一下|发下|统计一下|统计|现在)+/u
const ownArea = /^(?:咱|我们|咱们|本|全|辖)/u

/** A sentence that grammar took for a question about a period: which one, and whose, wherever they stand in it. */
function inPassing({ text, now, photos }: Said): Wish | null {
  const written = anyPeriod.exec(text)?.groups?.period
  const meant = written === undefined ? null : periodSaid(written, now)
  if (written === undefined || meant === null || photos > 0) return null
  const rest = text.split(written).map((part) => part.replace(before, '').replace(/^的/u, ''))
  const found = rest.map((part) => named.exec(part)?.groups?.place).find((one) => one !== undefined)
  const place = found === undefined || ownArea.test(found) ? null : found
  return { wish: 'ask-digest', ...meant, place, again: false }
}

function exact({ text, now, photos, addressed }: Said): Wish | null {
  if (photos > 0) return null
  const repeated = again.exec(text)?.groups
  if (repeated) {
    const { kind, period: span, place: where } = repeated
    const meant = span === undefined ? null : periodSaid(span, now)
    const digest = kind === undefined ? (meant?.digest ?? null) : kindSaid(kind)
    if (digest === null || (span !== undefined && meant === null)) return null
    return { wish: 'ask-digest', digest, day: meant?.day ?? null, place: where ?? null, again: true }
  }
  const found = period.exec(text)?.groups ?? placeFirst.exec(text)?.groups
  const meant = found?.period === undefined ? null : periodSaid(found.period, now)
  if (!found || meant === null) return null
  if (isTalk(found.period ?? '') && found.about === undefined && !addressed) return null
  return { wish: 'ask-digest', ...meant, place: found.place ?? null, again: false }
}

/** 今天, 10月, 今年: said by the way a hundred times a day. */
const isTalk = (period: string): boolean => /[天日年号]$|^\d{1,2}月/.test(period) && !/^\d{4}/.test(period)

/** Said in words of one's own. */
function loosely(said: Said): Wish | null {
  const wish = paperWish(said)
  return wish?.wish === 'ask-digest' ? wish : null
}
