/** 补充: what was missing, place or photo, or more of it. */
import { says } from '../example.ts'
import { hear, tidy } from '../heard.ts'
import type { Phrase } from '../phrase.ts'
import { findPlace, labelledPlace } from '../places/place.ts'

export const supplementCase: Phrase = {
  name: 'supplement-case',
  intent: 'feedback',
  title: '补充',
  what: '给已上报的问题补充地点、照片或说明。',
  who: 'everyone',
  leads: [
    '补充',
    '补图',
    '补照片',
    '补拍',
    '补传',
    '补发照片',
    '补上照片',
    '补一下',
    '补个位置',
    '补位置',
    '补地点',
    '补充说明',
    '补充地点',
    '补充照片',
  ],
  says: [
    says('补充 7号 地点：红旗街18号院后头', {
      wish: 'supplement',
      ref: { short: 7 },
      place: '红旗街18号院后头',
      text: null,
    }),
    says('补图', { wish: 'supplement', ref: null, place: null, text: null }, { photos: 2 }),
    says(
      '补充：火已经小了',
      { wish: 'supplement', ref: { quoted: true }, place: null, text: '火已经小了' },
      { quotes: true },
    ),
    says(
      '地点：红旗街口',
      { wish: 'supplement', ref: { quoted: true }, place: '红旗街口' },
      { quotes: true },
    ),
    says('红旗街口', { wish: 'supplement', ref: { quoted: true }, place: '红旗街口' }, { quotes: true }),
    says(
      '',
      { wish: 'supplement', ref: { quoted: true }, place: null, text: null },
      { quotes: true, photos: 1 },
    ),
  ],
  wish: ({ said, reading: { ref }, lead, lexicon }) => {
    const rest = tidy(lead?.rest ?? hear(said).body)
    const named = lead?.word.endsWith('地点') === true || lead?.word.endsWith('位置') === true
    const place =
      labelledPlace(named ? `地点：${rest}` : rest) ?? (findPlace(rest, lexicon) === rest ? rest : null)
    return { wish: 'supplement', ref, place, text: place === null && rest !== '' ? rest : null }
  },
}
