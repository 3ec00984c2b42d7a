/** 申请延期: more time is asked for; `by` is the time that is wished. */
import { tellCase } from '../tell-case.ts'
import { whenSaid } from '../when.ts'
import { doer, type WordingOf } from '../wording.ts'

export const caseExtensionAsked: WordingOf<'case-extension-asked'> = (meaning, setting) => {
  const until = meaning.by === null ? '' : `到${whenSaid(meaning.by, setting.now)}`
  return tellCase(meaning, setting, {
    happened: `${doer(meaning.who)}申请延期${until}`,
    wanted: '答复',
    outcome: '等上级答复',
    label: '原因',
    by: null,
  })
}
