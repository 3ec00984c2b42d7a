/** 同意延期: `by` is the new time limit. */
import { tellCase } from '../tell-case.ts'
import { whenSaid } from '../when.ts'
import { doer, type WordingOf } from '../wording.ts'

export const caseExtensionGranted: WordingOf<'case-extension-granted'> = (meaning, setting) => {
  const until = meaning.by === null ? '' : `到${whenSaid(meaning.by, setting.now)}`
  return tellCase(meaning, setting, {
    happened: `${doer(meaning.who)}同意延期${until}`,
    wanted: '按新期限办结',
    outcome: '',
    label: '说明',
    by: null,
  })
}
