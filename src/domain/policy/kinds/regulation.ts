/** The regulation itself: its number, who issued it when, and whether it is in trial or only a draft. */
import { z } from 'zod'
import { kind, text } from '../kind.ts'

const Value = z.strictObject({
  title: text,
  /** 城发〔2018〕26号; a draft has none. */
  number: text.nullable(),
  issuer: text,
  trial: z.boolean(),
  draft: z.boolean(),
  /** What it stands on or revises. */
  after: z.array(text).optional(),
  to: z.array(text).optional(),
})

export const regulation = kind({
  title: '文件',
  value: Value,
  units: ['文本'],
  say: ({ title, number, issuer, trial, draft }) =>
    [
      `《${title}》`,
      number ?? '无文号',
      `${issuer}印发`,
      ...(trial ? ['试行'] : []),
      ...(draft ? ['征求意见稿，尚未生效，须由管理员启用'] : []),
    ].join('，'),
})
