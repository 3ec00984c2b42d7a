/** 自评, 评价 东镇, 评价表, 评价情况: evaluations without points, criterion by criterion. */
import { assessWords } from '../assessments/assess-words.ts'
import { says } from '../example.ts'
import type { Phrase } from '../phrase.ts'
import type { Said, Wish } from '../wish.ts'

type Evaluate = Extract<Wish, { wish: 'evaluate' }>

const lead = /^(?:请)?(?:季度)?(?<word>评价情况|评价表|自评|评价)(?:[\s：:，,]+|$)(?<rest>[\s\S]*)$/u
/** 全部好, 第3项一般, 6差. */
const answer = /^(?:(?<all>全部|其余)|第?(?<no>\d{1,2})项?)[：:]?(?<said>\p{Script=Han}{1,4})$/u
const unit = /^\p{Script=Han}{2,15}$/u

export const evaluateGrid: Phrase = {
  name: 'evaluate-grid',
  intent: 'query',
  title: '季度评价',
  what: '季度自评、评价下级网格、看评价表和评价情况。',
  who: 'chief',
  leads: [],
  says: [
    says('评价表', { wish: 'evaluate', act: 'form', unit: null }),
    says('自评 全部好 3较好 6一般', {
      ...{ wish: 'evaluate', act: 'self', all: '好' },
      marks: [
        { no: 3, answer: '较好' },
        { no: 6, answer: '一般' },
      ],
    }),
    says('评价 东镇 第三季度 全部较好', {
      ...{ wish: 'evaluate', act: 'superior', unit: '东镇', period: '2026-Q3', all: '较好', marks: [] },
    }),
    says('评价情况', { wish: 'evaluate', act: 'standing', period: null }),
  ],
  exact,
  wish: ({ said }) => exact(said),
}

const acts = { 评价情况: 'standing', 评价表: 'form', 自评: 'self', 评价: 'superior' } as const

/** Null for anything that is not wholly in this form: talk about an evaluation stays talk, a record a record. */
function exact({ text, now }: Said): Evaluate | null {
  const { word, rest = '' } = lead.exec(text)?.groups ?? {}
  if (word === undefined) return null
  const act = acts[word as keyof typeof acts]
  const wish: { -readonly [K in keyof Evaluate]: Evaluate[K] } = {
    ...{ wish: 'evaluate', act, unit: null, period: null, all: null, marks: [] },
  }
  const marks: { no: number; answer: string }[] = []
  for (const token of rest.split(/[\s，,、；;。]+/u).filter((one) => one !== '')) {
    const given = answer.exec(token)?.groups
    const period = assessWords(token, now)
    if (given?.all) wish.all = given.said ?? null
    else if (given) marks.push({ no: Number(given.no), answer: given.said ?? '' })
    else if (period?.period && period.unit === null) wish.period = period.period
    else if (unit.test(token) && wish.unit === null && act !== 'self') wish.unit = token
    else return null
  }
  const answered = wish.all !== null || marks.length > 0
  const gives = act === 'self' || act === 'superior'
  if (gives !== answered || (act === 'superior' && wish.unit === null)) return null
  return { ...wish, marks }
}
