/** 上报: something is wrong out there. */
import { says } from '../example.ts'
import { hear } from '../heard.ts'
import type { Phrase } from '../phrase.ts'
import { reportWish } from '../report-wish.ts'

/** Said of an earlier message that was taken for talk: 这是上报, 上面这条要立案. */
const thatOne =
  /^(?:(?:上面|上边|楼上|刚才|引用)?(?:这|那)?(?:条|个|件)?(?:消息)?)?(?:是|算|要|得|请|应该是)(?:上报|立案|报的?问题|问题上报)(?:的)?[。!！ ]*$/u

/** Of a matter that is a case already 要上报 would mean the next level; 这是上报 only repeats what it is. */
const itIs =
  /^(?:上面|上边|楼上|刚才|引用)?(?:这|那)(?:条|个|件)?(?:消息)?(?:是|算)(?:上报|报的?问题|问题上报)(?:的)?[。!！ ]*$/u
/** Without a quote the words themselves must show that another message is meant. */
const shown =
  /^(?:(?:上面|上边|楼上|刚才|前面)(?:这|那)?|这|那)(?:条|个|句|件)?(?:消息|话)?(?:是|算)(?:上报|报的?问题|问题上报)(?:的)?[。!！ ]*$/u
const never = /(?!)/u

export const reportCase: Phrase = {
  name: 'report-case',
  intent: 'report',
  title: '上报',
  what: '上报发现的问题，请写明地点和情况并附照片。',
  who: 'everyone',
  leads: [
    '上报',
    '举报',
    '反映',
    '报告',
    '报',
    '报一下',
    '报一个',
    '上报问题',
    '问题上报',
    '上报一个',
    '群众举报',
    '群众反映',
    '群众投诉',
    '投诉',
    '有人举报',
    '巡查发现',
    '巡查中发现',
    '随手拍',
    '立案',
    '登记一个问题',
    '/report',
  ],
  says: [
    says('上报 三号楼前井盖缺失', {
      wish: 'report',
      text: '三号楼前井盖缺失',
      place: '三号楼前',
      category: 'other',
      urgency: 'normal',
    }),
    says(
      '上报 红旗街18号院后头有人烧垃圾',
      { wish: 'report', place: '红旗街18号院后头', category: 'burn_trash' },
      { photos: 2 },
    ),
    says('我要举报：东环路汽修厂夜里露天喷漆', { wish: 'report', category: 'vocs' }),
    says(
      '#上报 #油烟 解放路56号 净化器未开',
      { wish: 'report', place: '解放路56号', category: 'fume' },
      { photos: 1 },
    ),
    says('上报', { wish: 'report', text: '', place: null, category: null }, { photos: 1 }),
    says('反映 二道桥下有人往河里排污水', { wish: 'report', category: 'sewage' }),
    says(
      '上报 7号楼后面堆了一堆建筑垃圾',
      { wish: 'report', text: '7号楼后面堆了一堆建筑垃圾', category: 'garbage' },
      { quotes: true },
    ),
  ],
  // Said to the bot without a quote, it hears how to quote; said to people, it is no business of ours.
  exact: ({ quotedText, quotesCase, addressed, text }) =>
    (quotesCase ? itIs : quotedText !== null ? thatOne : addressed ? shown : never).test(text)
      ? { wish: 'report-quoted', category: null }
      : null,
  wish: (meant) =>
    meant.lead !== null && justTold.test(meant.lead.rest) && meant.said.photos === 0
      ? null
      : reportWish(meant.lead?.rest ?? hear(meant.said).body, meant),
}

/** 报了, 上报完了: that something has been handed in is no report. */
const justTold = /^(?:完|好|过|齐|上去)?了[。.！!~ ]*$/u
