/** 补充: what was missing, place or photo, or more of it. */
import { leadOf } from '../act-phrase.ts'
import { says } from '../example.ts'
import { hear, tidy } from '../heard.ts'
import type { Phrase } from '../phrase.ts'
import { labelledPlace } from '../place.ts'

const commands = [
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
]
/** An answer to the question where: 地点：红旗街口. */
const answer = /^(?:地点|位置|地址)(?:[:：]|是|在| )/u

export const supplementCase: Phrase = {
  name: 'supplement-case',
  title: '补充',
  what: '给已上报的问题补充地点、照片或说明。',
  who: 'everyone',
  leads: commands,
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
    says(
      '',
      { wish: 'supplement', ref: { quoted: true }, place: null, text: null },
      { quotes: true, photos: 1 },
    ),
  ],
  parse: (said) => {
    const { body, ref } = hear(said)
    const because = (word: string) => ({ phrase: 'supplement-case', matched: [word] })
    if (said.text === '') {
      if (said.photos === 0 || !said.quotesCase) return null
      return { wish: { wish: 'supplement', ref, place: null, text: null }, because: because('photo') }
    }
    const lead = leadOf(body, commands)
    const free = ref !== null || said.addressed || said.photos > 0
    if (lead !== null && (lead.ends || free) && !/[?？]$/u.test(body)) {
      const rest = tidy(lead.rest)
      const place = labelledPlace(
        lead.word.endsWith('地点') || lead.word.endsWith('位置') ? `地点：${rest}` : rest,
      )
      return {
        wish: { wish: 'supplement', ref, place, text: place === null && rest !== '' ? rest : null },
        because: because(lead.word),
      }
    }
    const word = answer.exec(body)?.[0]
    if (word === undefined || /[?？]$/u.test(body) || (ref === null && body.length > 40)) return null
    const place = labelledPlace(body)
    return place === null
      ? null
      : { wish: { wish: 'supplement', ref, place, text: null }, because: because(tidy(word)) }
  },
}
