/** 问题已上报: a new matter, to whoever must take it up, and back to the one who saw it. */
import { tellCase } from '../tell-case.ts'
import { wantedNow } from '../wanted-now.ts'
import { doer, type WordingOf } from '../wording.ts'

export const caseReported: WordingOf<'case-reported'> = (meaning, setting) =>
  tellCase(meaning, setting, {
    happened: `${doer(meaning.who)}报告${meaning.role === 'inform' ? `，由${meaning.card.holder}办理` : ''}`,
    wanted: wantedNow(meaning.actions),
    outcome: `已登记并转${meaning.card.holder}办理，有结果在这里告知，谢谢`,
    label: '内容',
  })
