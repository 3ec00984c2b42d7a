/** 紧急上报: a disaster, to all levels at once. */
import { says } from '../example.ts'
import { hear } from '../heard.ts'
import type { Phrase } from '../phrase.ts'
import { reportWish } from '../report-wish.ts'

export const reportEmergency: Phrase = {
  name: 'report-emergency',
  intent: 'report',
  title: '紧急上报',
  what: '突发环境事件立即上报，各级同时收到。',
  who: 'everyone',
  leads: [
    '紧急上报',
    '紧急报告',
    '紧急情况',
    '突发',
    '突发事件',
    '突发情况',
    '突发环境事件',
    '突发上报',
    '特急',
    '十万火急',
    '应急上报',
    '/emergency',
    '/urgent',
  ],
  says: [
    says('紧急上报 东郊化工厂储罐泄漏', {
      wish: 'report',
      text: '东郊化工厂储罐泄漏',
      place: '东郊化工厂',
      urgency: 'emergency',
    }),
    says('突发：国道油罐车侧翻，柴油流进水渠', { wish: 'report', urgency: 'emergency' }, { photos: 2 }),
    says('突发环境事件 二道桥下大量死鱼', { wish: 'report', category: 'emergency', urgency: 'emergency' }),
  ],
  wish: (meant) => reportWish(meant.lead?.rest ?? hear(meant.said).body, meant, 'emergency'),
}
