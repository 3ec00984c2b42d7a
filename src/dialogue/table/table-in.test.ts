/** A file that cannot be had, is none of ours, or comes from somebody who brings in nothing. */
import { expect, test } from 'vitest'
import { rosterForms } from '../../domain/grid/roster-forms.ts'
import type { Attachment } from '../../inbox/message.ts'
import { FetchError } from '../../outbox/channel.ts'
import { writeTemplate } from '../../render/xlsx/write-form.ts'
import { sheetsHere } from '../../tables/sheets.ts'
import type { Turn } from '../turn.ts'
import { tableTurn } from './table-in.ts'

const file: Attachment = { kind: 'file', ref: 'f', sizeBytes: null, evidence: null }
const grid = { code: '990101', level: 1, path: ['990101'] }

interface Sent {
  readonly fetch: () => Promise<Uint8Array>
  readonly kind?: string
  readonly attempts?: number
  readonly attachments?: readonly Attachment[]
}

/** The office of the root, writing in private, unless another post is given. */
const turnOf = ({ fetch, kind = 'office', attempts = 0, attachments = [file] }: Sent) =>
  ({
    desk: {
      sheets: sheetsHere,
      channelOf: () => ({ fetch }),
      directory: { scene: async () => ({ grids: new Map([['990101', grid]]) }) },
    },
    policy: { rights: { deciding: ['chief', 'office'] } },
    speaker: { tenant: '990101', group: null, person: { posts: [{ kind, grid: '990101' }] } },
    message: { kind: 'said', text: '', attachments, platform: 'p', account: 'a' },
    parts: [{ attempts }],
    ...{ quoted: null, quotedOrder: null },
  }) as unknown as Turn

const bytes = (text: string) => async () => new TextEncoder().encode(text)
const failing = (reason: FetchError['reason']) => () => Promise.reject(new FetchError(reason, 'no'))
const template = () => writeTemplate(rosterForms, [])
const says = async (sent: Sent) => {
  const done = await tableTurn(turnOf(sent), null)
  return done?.kind === 'refused' && 'says' in done.refusal ? done.refusal.says : done
}

test.each<[string, Sent, string]>([
  ['too large', { fetch: failing('too-large') }, '表格超过20兆，没能收下，请分成几份再发。'],
  ['gone', { fetch: failing('gone') }, '表格没能收到，请再发一次。'],
  ['not to be had at last', { fetch: failing('network'), attempts: 9 }, '表格没能收到，请再发一次。'],
  ['empty', { fetch: bytes('') }, '文件是空的，请重新发送。'],
  ['torn', { fetch: bytes('PK\u0003\u0004torn') }, '这不是表格文件，请发送 .xlsx 格式的表格。'],
  ['two at once', { fetch: template, attachments: [file, file] }, '一次请只发一份表格，两份请分开发。'],
  [
    'of somebody else',
    { fetch: template, kind: 'supervisor' },
    '名册由全辖区的网格办或网格长导入，请交给他们。',
  ],
  ['the empty template', { fetch: template }, '表里还没有填数据（示例行不算），请填好后再来。'],
])('%s is answered with a sentence', async (_, sent, sentence) => {
  const turn = turnOf(sent)
  Object.assign(turn.desk, {
    rosters: { read: async () => null, taken: async () => new Set() },
    evidence: { keepMade: async () => 'x' },
  })
  const done = await tableTurn(turn, null)
  expect(done?.kind === 'refused' && 'says' in done.refusal ? done.refusal.says : done).toBe(sentence)
})

test('a broken line is tried again later, a film or a PDF is left to others', async () => {
  await expect(says({ fetch: failing('network') })).rejects.toThrow(FetchError)
  expect(await says({ fetch: bytes('%PDF-1.7') })).toBeNull()
  const waiting = { kind: 'photo', text: '办结', case: null, until: 0 } as never
  expect(await tableTurn(turnOf({ fetch: template }), waiting)).toBeNull()
})
