/** What goes up in writing as an official document: what was found, what was done, what is asked for. */
import { writeDocumentDate } from '../domain/document/document-date.ts'
import { writeDocumentNumber } from '../domain/document/document-number.ts'
import { type OfficialDocument, toBeSigned } from '../domain/document/official-document.ts'
import type { CaseNotice } from '../notices/case-notice.ts'
import { mask } from './text/mask.ts'
import { dateAndClock } from './text/when.ts'

/** What the office that writes it is called after the unit's name. */
const office = '网格化环境监管办公室'

/** The number is the case's own within the year; the office that files it may give another. */
export function writtenReport(
  { card, words }: CaseNotice,
  { issuer: unit, to, reportedAt, day }: NonNullable<CaseNotice['written']>,
): OfficialDocument {
  const issuer = `${unit.slice(0, 24)}${office}`
  const date = writeDocumentDate(day)
  const what = mask(card.text)
  const where = card.place === null ? card.origin : `${card.origin}（${mask(card.place)}）`
  return {
    kind: 'official-document',
    head: `${issuer}文件`,
    number: writeDocumentNumber({
      organ: '网环报',
      year: Number(day.slice(0, 4)),
      serial: Number(/(\d+)$/u.exec(card.no)?.[1] ?? 1),
    }),
    signedOffBy: toBeSigned,
    title: `关于${card.origin}环境问题的报告`,
    to: [to],
    body: [
      { kind: 'heading', level: 1, text: '问题情况' },
      { kind: 'paragraph', text: `${dateAndClock(reportedAt)}，${where}报告：${what}。编号${card.no}。` },
      { kind: 'heading', level: 1, text: '上报原因' },
      {
        kind: 'paragraph',
        text: `${words === '' ? '本级权限内解决不了' : mask(words).replace(/[。.]$/u, '')}。`,
      },
      // A report makes a suggestion: what is applied for would need a document of its own (请示).
      { kind: 'heading', level: 1, text: '处理建议' },
      { kind: 'paragraph', text: '建议由上级协调处理，并将处理意见反馈我单位。' },
    ],
    attachments: [],
    issuer,
    date,
    sealed: true,
    note: '发文字号由办公室核定',
    copies: [],
    printed: { by: issuer, date },
  }
}
