/** What the plays cannot say on the stage: a voice message beside the words. */
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '../../../db/store.ts'
import { at } from '../../domain/calendar/days.ts'
import { CaseId, type Day, EvidenceId, type Instant } from '../../domain/names.ts'
import type { Attachment, Message } from '../../inbox/message.ts'
import { openTheatre, type Theatre } from '../../rehearsal/theatre.ts'

const dir = mkdtempSync(join(tmpdir(), 'gridbell-act-'))
const start = at('2026-11-18' as Day, '09:00')
const chief = 'p11'
let theatre: Theatre
let said = 0

beforeAll(async () => {
  theatre = await openTheatre({
    openStore: () => openStore({ sqlite: ':memory:' }),
    keepStore: true,
    dir,
    start,
  })
})
afterAll(async () => {
  await theatre.close()
  rmSync(dir, { recursive: true })
})

test('a voice message is no after-photo; with a picture beside it the work is finished', async () => {
  await say('上报 村东水渠边倒了渣土', 'photo')
  await say('办结 1号 清走了', 'voice')
  expect(await state()).not.toBe('checking')
  await say('办结 1号 清走了', 'voice', 'photo')
  expect(await state()).toBe('checking')
})

const state = async () => (await theatre.house().desk.cases.get(CaseId.parse('990101/HB20261118-001')))?.state

async function say(text: string, ...kinds: readonly Attachment['kind'][]): Promise<void> {
  said += 1
  const attachments = kinds.map((kind, place): Attachment => {
    const hash = createHash('sha256').update(`${said} ${place}`).digest('hex')
    return { kind, ref: hash, sizeBytes: null, evidence: EvidenceId.parse(hash) }
  })
  const message: Message = {
    ...{ platform: 'stage', account: 'stage', chat: 'g-liuwan', chatKind: 'group', kind: 'said' },
    ...{ id: `m${said}`, subject: null, sender: { userId: chief, name: null, isBot: false } },
    ...{ text, mentions: [], addressed: false, attachments, album: null, replyTo: null, button: null },
    at: (start + said) as Instant,
  }
  await theatre.house().desk.inbox.accept(message, start, start)
  await theatre.house().exhaust()
}
