/** 不同意延期: the old time limit stands. */
import { tellCase } from '../tell-case.ts'
import { wantedNow } from '../wanted-now.ts'
import { doer, type WordingOf } from '../wording.ts'

export const caseExtensionRefused: WordingOf<'case-extension-refused'> = (meaning, setting) =>
  tellCase(meaning, setting, {
    happened: `${doer(meaning.who)}答复：期限不变`,
    wanted: wantedNow(meaning.actions),
    outcome: '',
    label: '原因',
  })
