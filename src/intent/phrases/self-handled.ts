/** 自行处置: seen and set right on the spot; recorded, nothing goes up (JC-48). */
import { says } from '../example.ts'
import { hear } from '../heard.ts'
import type { Phrase } from '../phrase.ts'

export const selfHandled: Phrase = {
  name: 'self-handled',
  intent: 'self_handled',
  title: '自行处置',
  what: '现场已经制止或处理好的，登记留痕，不再上报。',
  who: 'everyone',
  leads: [
    '自行处置',
    '自行处理',
    '已自行处置',
    '自己处理了',
    '现场已处理',
    '现场处理',
    '现场处置',
    '现场已处置',
    '当场处理',
    '当场制止',
    '已劝阻',
    '已劝导',
    '现场制止',
    '劝导制止',
    '/handled',
    '/self',
  ],
  says: [
    says(
      '自行处置 胜利街烧树叶，已劝灭',
      { wish: 'self-handled', text: '胜利街烧树叶，已劝灭', ref: null },
      { photos: 1 },
    ),
    says('现场已处理 三里桥地头烧秸秆', { wish: 'self-handled', text: '三里桥地头烧秸秆' }),
    says('7号 自行处置，已当场制止', { wish: 'self-handled', ref: { short: 7 } }),
    says('有个大爷烧树叶，劝了一下已经灭了', { wish: 'self-handled', ref: null }, { photos: 1 }),
    says('自行处置', { wish: 'self-handled', ref: { quoted: true } }, { quotes: true, photos: 1 }),
  ],
  wish: ({ said, reading, lead }) => ({
    wish: 'self-handled',
    text: lead?.rest ?? hear(said).body,
    ref: reading.ref,
  }),
}
