/** What is wrong with a document, in sentences for whoever writes it. */
import type { z } from 'zod'

/** The elements as the standard calls them. */
const names: Readonly<Record<string, string>> = {
  urgency: '紧急程度',
  head: '红头名称',
  number: '发文字号',
  signedOffBy: '签发人',
  title: '标题',
  to: '主送机关',
  body: '正文',
  attachments: '附件说明',
  issuer: '署名单位',
  date: '日期',
  note: '附注',
  copies: '抄送机关',
  printed: '印发机关和印发日期',
  issue: '期号',
  issueOverall: '总期号',
  sentTo: '报送单位',
}

/** Each fault once. What has a sentence of its own says it; of the rest the element is named. */
export function faultsOf(error: z.core.$ZodError): readonly string[] {
  const sentences = error.issues.map(({ code, message, path: [element] }) =>
    code === 'custom' ? message : `${names[String(element)] ?? '公文'}为空、过长或不合格式，请核对。`,
  )
  return [...new Set(sentences)]
}
