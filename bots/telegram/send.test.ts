/** What calls a letter becomes, whatever it is made of. */
import { expect, it } from 'vitest'
import { EvidenceId } from '../../src/domain/names.ts'
import type { Letter } from '../../src/outbox/channel.ts'
import { entitiesOf, payloadOf, stepsOf } from './send.ts'

const buttons = [[{ label: '签收', value: 'accept:7' }]]
const photos = (count: number) =>
  Array.from({ length: count }, () => ({
    evidence: EvidenceId.parse('0'.repeat(64)),
    read: async () => Buffer.from('x'),
  }))
const letter = (part: Partial<Letter>): Letter => {
  return { key: 'k', text: '', mentions: [], buttons: [], photos: [], replyTo: null, ...part }
}

it.each([
  ['text', { text: '已登记' }, ['sendMessage']],
  ['a photo with a caption and buttons', { text: '7号', photos: photos(1), buttons }, ['sendPhoto+buttons']],
  ['a photo alone with buttons', { photos: photos(1), buttons }, ['sendPhoto+buttons']],
  [
    'a caption that is too long by one',
    { text: '字'.repeat(1025), photos: photos(1) },
    ['sendPhoto', 'sendMessage'],
  ],
  [
    'a caption of 513 emoji: each counts two',
    { text: '🔥'.repeat(513), photos: photos(1) },
    ['sendPhoto', 'sendMessage'],
  ],
  ['an album', { text: '前后', photos: photos(2) }, ['sendMediaGroup']],
  [
    'an album with buttons',
    { text: '前后', photos: photos(2), buttons },
    ['sendMediaGroup', 'sendMessage+buttons'],
  ],
  [
    'an album with buttons and no text',
    { photos: photos(2), buttons },
    ['sendMediaGroup', 'sendMessage+buttons'],
  ],
  ['eleven photos', { text: '巡查', photos: photos(11) }, ['sendMediaGroup', 'sendPhoto', 'sendMessage']],
  [
    'a long text with buttons',
    { text: '字。'.repeat(2049), buttons },
    ['sendMessage', 'sendMessage+buttons'],
  ],
  ['nothing', { text: ' \n' }, []],
])('%s', (_name, part, calls) => {
  const steps = stepsOf(letter({ replyTo: '17:edit:1795393860', ...part }))
  expect(steps.map((step) => step.method + (step.buttons.length > 0 ? '+buttons' : ''))).toEqual(calls)
  expect(steps.map((step) => step.replyTo)).toEqual(calls.map((_, n) => (n === 0 ? 17 : null)))
})

it('replies to nothing when the id names no message', () => {
  expect(stepsOf(letter({ text: '好', replyTo: 'press:438' }))[0]?.replyTo).toBeNull()
})

it('mentions by id those it knows, at UTF-16 offsets, the longest name first', () => {
  const mentions = [
    { name: '王敏', userId: '1001' },
    { name: '王敏华', userId: '1003' },
    { name: '李强', userId: null },
    { name: '公告栏', userId: 'chat:-100777' },
  ]
  expect(entitiesOf('🔔@王敏华 @王敏 @李强 @公告栏', mentions)).toEqual([
    { type: 'text_mention', offset: 2, length: 4, user: { id: 1003 } },
    { type: 'text_mention', offset: 7, length: 3, user: { id: 1001 } },
  ])
})

it('never asks Telegram to read markup, and previews no links', async () => {
  const [step] = stepsOf(letter({ text: '*原样* <b>' }))
  const payload = step ? await payloadOf('-1', step, []) : {}
  expect(payload).toMatchObject({ text: '*原样* <b>', link_preview_options: { is_disabled: true } })
  expect(payload).not.toHaveProperty('parse_mode')
})
