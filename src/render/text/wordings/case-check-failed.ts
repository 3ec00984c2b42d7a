/** 核查不通过: it goes back to the work, with what is still wanting. */
import { tellCase } from '../tell-case.ts'
import { wantedNow } from '../wanted-now.ts'
import { doer, type WordingOf } from '../wording.ts'

export const caseCheckFailed: WordingOf<'case-check-failed'> = (meaning, setting) =>
  tellCase(meaning, setting, {
    happened: `${doer(meaning.who)}核查，还需处理`,
    wanted: wantedNow(meaning.actions),
    outcome: '已请承办人接着办',
    label: '还需处理',
    advice: '办结时请附处理后的照片。',
  })
