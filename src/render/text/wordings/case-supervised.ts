/** 督办: a superior keeps an eye on it from now on. */
import { tellCase } from '../tell-case.ts'
import { wantedNow } from '../wanted-now.ts'
import { doer, type WordingOf } from '../wording.ts'

export const caseSupervised: WordingOf<'case-supervised'> = (meaning, setting) =>
  tellCase(meaning, setting, {
    happened: `${doer(meaning.who)}督办本件`,
    wanted: wantedNow(meaning.actions),
    outcome: '有结果在这里告知',
    label: '要求',
  })
