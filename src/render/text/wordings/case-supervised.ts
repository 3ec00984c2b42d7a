/** 督办: a superior keeps an eye on it from now on, in one of three ways. */
import { tellCase } from '../tell-case.ts'
import { wantedNow } from '../wanted-now.ts'
import { wayWords } from '../way-words.ts'
import { doer, type WordingOf } from '../wording.ts'

export const caseSupervised: WordingOf<'case-supervised'> = (meaning, setting) => {
  const way = meaning.way ? wayWords[meaning.way] : null
  return tellCase(meaning, setting, {
    happened: `${doer(meaning.who)}督办本件${way ? `（${way.name}）` : ''}`,
    wanted: wantedNow(meaning.actions),
    outcome: '有结果在这里告知',
    label: '要求',
    ...(way ? { advice: `${way.name}：${way.means}。` } : {}),
  })
}
