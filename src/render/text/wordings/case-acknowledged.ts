/** 签收: somebody has taken it up. */
import { tellCase } from '../tell-case.ts'
import { whenSaid } from '../when.ts'
import { doer, type WordingOf } from '../wording.ts'

export const caseAcknowledged: WordingOf<'case-acknowledged'> = (meaning, setting) => {
  const limit =
    meaning.by === null || meaning.by <= setting.now ? '' : `，期限${whenSaid(meaning.by, setting.now)}`
  return tellCase(meaning, setting, {
    happened: `${doer(meaning.who)}已签收${meaning.role === 'ask' ? '' : limit}`,
    wanted: '反馈进展或办结',
    outcome: '正在处理，有结果在这里告知',
    label: '说明',
    advice: '办结时请附处理后的照片。',
  })
}
