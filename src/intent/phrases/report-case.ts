/** 上报: something is wrong out there. */

import { leadOf } from '../act-phrase.ts'
import { findCategory } from '../category.ts'
import { says } from '../example.ts'
import { hear } from '../heard.ts'
import type { Phrase } from '../phrase.ts'
import { findPlace } from '../place.ts'
import { reportWish } from '../report-wish.ts'

const commands = [
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
]
/** Talk about reporting is no report. */
const aboutReporting =
  /^(?:上报|举报|投诉|反映|报告|报)(?:电话|热线|流程|系统|平台|材料|台账|数据|表|人|给|率|名|警|奖励|情况|时间|要求|错|重|到|已|过|说|完|[了过]?吗|的|会|价|销)/u

export const reportCase: Phrase = {
  name: 'report-case',
  title: '上报',
  what: '上报发现的问题，请写明地点和情况并附照片。',
  who: 'everyone',
  leads: commands,
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
  parse: (said, lexicon) => {
    const { body, ref } = hear(said)
    if (aboutReporting.test(body) || (ref !== null && !('quoted' in ref))) return null
    const lead = leadOf(body, commands)
    if (lead === null) return null
    const telling = said.addressed || said.photos > 0 || lead.ends
    if (!telling && (findCategory(lead.rest, lexicon) === null || findPlace(lead.rest, lexicon) === null))
      return null
    return reportWish(lead.rest, said, lexicon, 'report-case', [lead.word])
  },
}
