/** 解除督办: the superior keeps no eye on it any more; the work goes on. */
import { tellCase } from '../tell-case.ts'
import { doer, type WordingOf } from '../wording.ts'

export const caseReleased: WordingOf<'case-released'> = (meaning, setting) =>
  tellCase(meaning, setting, {
    happened: `${doer(meaning.who)}解除督办，按原期限继续办理`,
    wanted: null,
    outcome: '有结果在这里告知',
    label: '说明',
  })
