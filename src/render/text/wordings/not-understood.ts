/** Spoken to, but not understood: the nearest phrases, once. */
import { typed } from '../typed.ts'
import { type WordingOf, wording } from '../wording.ts'

export const notUnderstood: WordingOf<'not-understood'> = (
  { nearest, question = false, empty = false },
  setting,
) => {
  if (question)
    return wording([
      '这个我答不上来，请问网格办。',
      '可以问我：还有哪些没办完、超期的有哪些、本周情况、今天谁没打卡、谁是某村的网格长。',
    ])
  if (empty) return wording(['我在，请说要办的事。', howToSay])
  const near = nearest.slice(0, 4).map((phrase) => typed(phrase, setting, 30))
  return wording([
    near.length > 0 ? `没听明白。您是想说：${near.join('、')}？` : '没听明白，请换个说法。',
    howToSay,
  ])
}

const howToSay = '报告问题请说：上报 地点 情况，并附照片。回复 帮助 可看全部说法。'
