/** 巡查: been round and found nothing wrong (JC-32). */
import { leadOf } from '../act-phrase.ts'
import { findCategory } from '../category.ts'
import { says } from '../example.ts'
import { hear } from '../heard.ts'
import { isSettled, shows } from '../mood.ts'
import type { Phrase } from '../phrase.ts'

const commands = [
  '巡查',
  '已巡查',
  '今日巡查',
  '每日巡查',
  '巡查打卡',
  '打卡',
  '巡查正常',
  '巡查完毕',
  '巡查记录',
  '零报告',
  '日报',
  '无异常',
  '夜查正常',
  '/checkin',
]
const calm =
  /零报告|巡查[^，。；！\n]{0,16}(?:正常|无异常|没问题|完好|平安)|(?:今[日天]|第.次|上午|下午|夜间|夜里|日常|例行)?(?:巡查|巡检|自查|检查|夜查)(?:了)?(?:一?切)?(?:正常|完毕|结束|无异常|没问题|完了)|已(?:经)?巡查|巡了|平安无事|一切正常|(?:未|没有?)发现(?:任何)?(?:异常|问题)|无异常|无问题|发现问题0|(?:苫盖|设施|设备|运行)(?:完好|正常)|没啥(?:事|问题)/u
/** Sent out to patrol, or asking whether somebody has. */
const toBe =
  /继续巡查|加(?:密|强)巡查|安排[^，。]{0,6}巡查|请[^，。]{0,8}巡查|巡查(?:要求|安排|通知|制度|流程|路线|员|队|组|表|车)|没打卡|没巡查|未巡查|谁|[?？]|吗$/u

export const patrol: Phrase = {
  name: 'patrol',
  title: '巡查',
  what: '登记今天的巡查，请附现场照片。',
  who: 'everyone',
  leads: commands,
  says: [
    says('巡查 北坡片区正常', { wish: 'patrol', text: '巡查 北坡片区正常' }, { photos: 2 }),
    says('今日巡查正常，无异常情况', { wish: 'patrol' }),
    says('已巡查', { wish: 'patrol' }, { photos: 1 }),
    says('零报告', { wish: 'patrol' }),
    says('第二次巡查 17:30 三里桥禁烧区正常', { wish: 'patrol' }, { photos: 1 }),
    says('加油站油气回收检查正常 记录已填', { wish: 'patrol' }, { photos: 1 }),
  ],
  parse: (said, lexicon) => {
    const { body, ref } = hear(said)
    if (ref !== null || toBe.test(body)) return null
    const lead = leadOf(body, commands)
    const word =
      lead !== null && (lead.ends || said.addressed || said.photos > 0)
        ? lead.word
        : calm.test(body)
          ? 'calm'
          : undefined
    if (word === undefined) return null
    const whole = lead !== null || /巡|零报告|自查/u.test(body) || said.photos > 0 || said.addressed
    const found = /(?<!未|没|没有)发现(?!问题0|异常0|的)/u.test(body) && findCategory(body, lexicon) !== null
    if (!whole || found || (!calm.test(body) && isSettled(body))) return null
    if (shows('hearsay', body) || shows('joke', body.replace('😄', ''))) return null
    return { wish: { wish: 'patrol', text: said.text }, because: { phrase: 'patrol', matched: [word] } }
  },
}
