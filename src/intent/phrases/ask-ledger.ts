/** 台账 10月, 导出巡查台账 上周 北苇镇: a table comes back as a file. */
import { ledgerNamed, ledgerWords } from '../../domain/digest/ledger-names.ts'
import { says } from '../example.ts'
import { paperWish } from '../limits/paper-wish.ts'
import { periodSaid, periodWords } from '../limits/period-words.ts'
import type { Phrase } from '../phrase.ts'
import type { Said, Wish } from '../wish.ts'

const kinds = ledgerWords
const words = new RegExp(
  `^(?:导出|要|发)?一?[下份]? ?(?<kind>${kinds})?(?:台账|(?<=源)名录) ?(?<period>${periodWords})?(?:的| )?(?<place>[\\p{Script=Han}A-Za-z0-9]{2,20})?[。]?$`,
  'u',
)
/** 督办清单, 哪些在督办, 在督办的有几件: what is supervised, as a table. */
const supervised =
  /^(?:(?:看看?|查看|导出|要|发)?一?下?督办清单|(?:现在|目前)?(?:还)?有?(?:哪些|哪几件|什么|几件)(?:问题|案子|事)?(?:还|正)?在督办|(?:现在|目前|正)?在督办的(?:还|都)?(?:有|是)?(?:哪些|哪几件|几件|什么|啥)?)[呢啊呀。？?]?$/u
/** 污染源清单, 重点企业名单: by other words than 台账 and 名录. */
const listed =
  /^(?:要|看看?|查看|导出|发我?|把)?一?[份下]?(?<key>重点)?(?:污染源|企业)(?:清单|名单)(?:发我|发给我|导出)?[。]?$/u
const periodFirst = new RegExp(`^(?<period>${periodWords})的? ?(?<kind>${kinds})?(?:台账|(?<=源)名录)$`, 'u')

export const askLedger: Phrase = {
  name: 'ask-ledger',
  intent: 'query',
  title: '要台账',
  what: '把一段时间的台账做成表格发回来。',
  who: 'chief',
  leads: [],
  says: [
    says('台账 10月', { wish: 'ask-ledger', ledger: '问题台账' }),
    says('巡查台账 上周 北苇镇', { wish: 'ask-ledger', ledger: '巡查台账', place: '北苇镇' }),
    says('督办台账', { wish: 'ask-ledger', ledger: '督办台账' }),
    says('哪些在督办', { wish: 'ask-ledger', ledger: '督办台账', day: null }),
    says('在督办的有几件', { wish: 'ask-ledger', ledger: '督办台账', day: null }),
    says('导出整改台账', { wish: 'ask-ledger', ledger: '整改台账', day: null }),
    says('交办台账 10月', { wish: 'ask-ledger', ledger: '交办台账' }),
    says('导出网格档案 柳湾村', { wish: 'ask-ledger', ledger: '网格台账', place: '柳湾村' }),
    says('把10月的台账发我', { wish: 'ask-ledger', ledger: '问题台账', place: null }),
    says('要一份这个月的巡查台账', { wish: 'ask-ledger', ledger: '巡查台账' }),
    says('本周的表格发我', { wish: 'ask-ledger', ledger: '问题台账', span: 'weekly' }),
    says('双见面台账', { wish: 'ask-ledger', ledger: '双见面台账', day: null }),
    says('重点污染源名录', { wish: 'ask-ledger', ledger: '重点污染源名录' }),
    says('重点企业名单', { wish: 'ask-ledger', ledger: '重点污染源名录' }),
    says('上月台账', { wish: 'ask-ledger', ledger: '问题台账', place: null }),
  ],
  exact: (said) => exact(said) ?? loosely(said),
  wish: ({ said }) => exact(said),
}

/** 导出网格档案 柳湾村: the file as a table; 网格档案 柳湾村 alone shows what is fixed of it. */
const file =
  /^(?:导出|下载|要|发)一?[下份]?(?:网格|五定|四定)档案[：: ]*(?<place>[\p{Script=Han}A-Za-z0-9]{2,20})?(?:的)?(?:表格?)?[。]?$|^(?:网格|五定|四定)档案[：: ]+(?<tabled>[\p{Script=Han}A-Za-z0-9]{2,20}?) ?(?:表格?|导出|下载)$/u

function exact({ text, now, photos }: Said): Wish | null {
  if (photos === 0 && supervised.test(text))
    return { wish: 'ask-ledger', ledger: '督办台账', span: 'monthly', day: null, place: null }
  const sources = photos > 0 ? null : listed.exec(text)?.groups
  if (sources) {
    const ledger = sources.key === undefined ? '污染源台账' : '重点污染源名录'
    return { wish: 'ask-ledger', ledger, span: 'monthly', day: null, place: null }
  }
  const asked = photos > 0 ? null : file.exec(text)?.groups
  if (asked) {
    const place = asked.place ?? asked.tabled ?? null
    return { wish: 'ask-ledger', ledger: '网格台账', span: 'monthly', day: null, place }
  }
  const found = photos > 0 ? null : (words.exec(text)?.groups ?? periodFirst.exec(text)?.groups)
  if (!found) return null
  const meant = found.period === undefined ? null : periodSaid(found.period, now)
  if (found.period !== undefined && meant === null) return null
  return {
    wish: 'ask-ledger',
    ledger: ledgerNamed(found.kind),
    span: meant?.digest ?? 'monthly',
    day: meant?.day ?? null,
    place: found.place ?? null,
  }
}

/** Said in words of one's own. */
function loosely(said: Said): Wish | null {
  const wish = paperWish(said)
  return wish?.wish === 'ask-ledger' ? wish : null
}
