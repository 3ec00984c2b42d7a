/** 上报: one level up, because this one cannot handle it; where the regulation wants it, with a written report. */
import { tellCase } from '../tell-case.ts'
import { doer, type WordingOf } from '../wording.ts'

export const caseEscalated: WordingOf<'case-escalated'> = (meaning, setting) =>
  tellCase(meaning, setting, {
    happened: `${doer(meaning.who)}上报至${meaning.to ?? meaning.card.holder}`,
    wanted: '签收',
    outcome: '有结果在这里告知',
    label: '原因',
    ...(meaning.written ? { advice: `附${meaning.written.issuer}给${meaning.written.to}的书面报告。` } : {}),
  })
