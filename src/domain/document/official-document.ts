/** An official document (公文) as plain data: what GB/T 9704—2012 calls its elements, without a word about their looks. */
import { z } from 'zod'
import { Block } from './block.ts'
import { DocumentDate } from './document-date.ts'
import { DocumentNumber } from './document-number.ts'

const Text = z.string().min(1)
/** A name that stands on a line of its own and takes no full stop. */
const Name = Text.refine((text) => !/[。；，、.;,]$/.test(text), { message: '名称末尾不加标点，请删去。' })

export const OfficialDocument = z.object({
  kind: z.literal('official-document'),
  urgency: z.enum(['特急', '加急']).optional(),
  /** 发文机关标志, as it is printed in red: 某市生态环境保护委员会办公室文件. */
  head: Text.max(40),
  number: DocumentNumber,
  /** 签发人, for a document that goes up: stands right of the number. */
  signedOffBy: Text.optional(),
  title: Text.max(120),
  /** 主送机关: an entry for each kind, as 各镇人民政府、街道办事处. */
  to: z.array(Text),
  body: z.array(Block).min(1),
  /** 附件说明: names only, they are numbered when printed. */
  attachments: z.array(Name),
  /** 发文机关署名. */
  issuer: Text,
  date: DocumentDate,
  /** Whether a seal is put on it: it needs its place, and another indentation of issuer and date. */
  sealed: z.boolean(),
  /** 附注: printed in round brackets below the date. */
  note: Text.optional(),
  /** 抄送. */
  copies: z.array(Text),
  /** 印发机关 and 印发日期. */
  printed: z.object({ by: Text, date: DocumentDate }),
})
/** In the place of a signer who is not known yet. */
export const toBeSigned = '（待填）'

export type OfficialDocument = z.infer<typeof OfficialDocument>
