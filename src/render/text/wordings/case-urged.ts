/** 催办: somebody waits for it. */
import { tellCase } from '../tell-case.ts'
import { wantedNow } from '../wanted-now.ts'
import { doer, type WordingOf } from '../wording.ts'

export const caseUrged: WordingOf<'case-urged'> = (meaning, setting) =>
  tellCase(meaning, setting, {
    happened: `${doer(meaning.who)}催办`,
    wanted: wantedNow(meaning.actions),
    outcome: '已提醒承办人',
    label: '说明',
  })
