/** 巡查: been round and found nothing wrong (JC-32). */
import { says } from '../example.ts'
import type { Phrase } from '../phrase.ts'

export const patrol: Phrase = {
  name: 'patrol',
  intent: 'checkin',
  title: '巡查',
  what: '登记今天的巡查，请附现场照片。',
  who: 'everyone',
  leads: [
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
  ],
  says: [
    says('巡查 北坡片区正常', { wish: 'patrol', text: '巡查 北坡片区正常' }, { photos: 2 }),
    says('今日巡查正常，无异常情况', { wish: 'patrol' }),
    says('已巡查', { wish: 'patrol' }, { photos: 1 }),
    says('零报告', { wish: 'patrol' }),
    says('第二次巡查 17:30 三里桥禁烧区正常', { wish: 'patrol' }, { photos: 1 }),
    says('加油站油气回收检查正常 记录已填', { wish: 'patrol' }, { photos: 1 }),
  ],
  wish: ({ said }) => ({ wish: 'patrol', text: said.text }),
}
