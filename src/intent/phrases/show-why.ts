/** 为什么 柳河县 87分: every point with its article, its facts and the reading that decided. */
import { saidFirst, says } from '../assessments/assess-phrase.ts'
import type { AssessWish } from '../assessments/assess-wish.ts'
import { assessWords } from '../assessments/assess-words.ts'
import type { Phrase } from '../phrase.ts'
import type { Said } from '../wish.ts'

/** 87分 behind the unit; without it the unit must stand apart, for 为什么 begins many a sentence. */
const points = /(?:[ ，,]|(?:是|只有|才|得了?|扣到)+) ?(?<points>\d{1,3}(?:\.\d{1,4})?) ?分[?？吗呢啊 ]*$/u
const lead = /^(?:考核[：: ])?为(?:什么|啥|何)(?<apart>[ ：:，,]*)(?<rest>[\s\S]+)$/u

export const showWhy: Phrase = {
  name: 'show-why',
  intent: 'query',
  title: '为什么',
  what: '查看一个单位得分的逐项依据。',
  who: 'assessor',
  leads: [],
  says: [
    says('为什么 柳河县 87分', { act: 'show-why', unit: '柳河县', words: '87' }),
    says('为什么 柳河县 10月', { act: 'show-why', unit: '柳河县', period: '2026-10', words: '' }),
    says('柳河县为啥是93分', { act: 'show-why', unit: '柳河县', words: '93' }),
    says('为什么柳河县只有87.5分？', { act: 'show-why', unit: '柳河县', words: '87.5' }),
  ],
  exact,
  wish: () => null,
}

/** 柳河县为啥是93分, 柳河县10月扣了哪些分: the unit first. */
const asked =
  /^(?<rest>[\s\S]{1,40}?)的?(?:(?:为什么|为啥|为何|咋|怎么)(?:会|就|是|才|只|有|得了?|考了?|扣到)* ?(?<points>\d{1,3}(?:\.\d{1,4})?) ?分|(?:为什么|为啥|为何|咋|怎么)(?:会|就|被|都|老)*(?:扣分|扣了分|不是(?:满分|一百分|100分))|扣了?(?:多少|几)分|(?:都|是)?(?:扣了|扣的)?(?:都是)?(?:哪些|哪几|什么)分|(?:的?分)?扣在(?:哪里|哪儿|哪))[了吗呢啊。？?! ]*$/u

function exact(said: Said): AssessWish | null {
  return unitFirst(said) ?? whyFirst(said)
}

function unitFirst({ text, now }: Said): AssessWish | null {
  const { rest, points = '' } = asked.exec(text)?.groups ?? {}
  const read = saidFirst(rest, now)
  return read && { wish: 'assess', act: 'show-why', ...read, upheld: null, words: points }
}

function whyFirst({ text, now }: Said): AssessWish | null {
  const { apart = '', rest = '' } = lead.exec(text)?.groups ?? {}
  const given = points.exec(rest)
  if (rest === '' || (apart === '' && given === null)) return null
  const read = assessWords(given ? rest.slice(0, given.index) : rest, now)
  if (read === null || read.unit === null || read.words !== '') return null
  return { wish: 'assess', act: 'show-why', ...read, upheld: null, words: given?.groups?.points ?? '' }
}
