/** 排名: ranks and points of all units, as far as they are published. */
import { assessPhrase, says } from '../assessments/assess-phrase.ts'
import { assessWords } from '../assessments/assess-words.ts'
import type { Phrase } from '../phrase.ts'

const ranking = assessPhrase({
  act: 'show-ranking',
  title: '排名',
  what: '查看已公布的考核排名。',
  words: ['考核排名', '排名'],
  ends: '(?:考核)?排名(?:情况|结果)?(?:怎么样|如何|看看|看一下|发一下|出来了?)?',
  needs: ({ unit, words }) => unit === null && words === '',
  says: [
    says('排名 10月', { act: 'show-ranking', period: '2026-10' }),
    says('排名', { act: 'show-ranking', period: null }),
    says('10月排名', { act: 'show-ranking', period: '2026-10' }),
    says('哪个镇分最高', { act: 'show-ranking', period: null }),
    says('考核排名 上个月', { act: 'show-ranking', period: '2026-10' }),
  ],
})

/** 谁第一, 上个月哪个镇分最低: who is first or last is what a ranking shows; 谁第一 alone is talk unless the bell is asked. */
const first =
  /^(?<period>上个?月|本月|这个月|(?:\d{1,2}|十?[一二三四五六七八九十])月份?)?的?(?<who>谁|哪个?(?:村|社区|镇|乡|街道|县|区|州|市|单位))家?的?(?<what>考核|得?分数?|排名)?(?:是|排)?(?:第一名?|最[高低]|前几名?|倒数第一)[?？。]*$/u

export const showRanking: Phrase = {
  ...ranking,
  exact: (said) => {
    const whole = ranking.exact?.(said)
    if (whole) return whole
    const { who, what, period } = first.exec(said.text)?.groups ?? {}
    // With a month it is the assessment that is asked about.
    if (who === undefined || (what === undefined && period === undefined && !said.addressed)) return null
    const words = assessWords(period ?? '', said.now)
    return words && { wish: 'assess', act: 'show-ranking', ...words, upheld: null }
  },
}
