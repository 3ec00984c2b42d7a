/** An assessment falls due and its items were never brought in: what is missing, and what to do. */
import { called, type WordingOf, wording } from '../wording.ts'

export const rubricUnready: WordingOf<'rubric-unready'> = ({ name, period, annex, asked }) =>
  wording(
    [
      `${period}“${name}”到期，但评分项未配置：${annex}原文缺，系统不代拟分值。`,
      `${asked.length > 0 ? `请 ${called(asked)} ` : '请考核办公室'}找到附件交管理员导入；导入前不打分，也不再提醒。`,
    ],
    { mentions: asked },
  )
