/** Every meaning as people read it, on a channel with buttons and on one without; `vitest -u` rewrites the files. */
import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Meaning, type MeaningKind, Meaning as MeaningSchema } from '../../notices/notice.ts'
import type { Letter } from '../../outbox/channel.ts'
import { renderLetter } from './letter.ts'
import { now, phone } from './samples/cast.ts'
import { channels } from './samples/channels.ts'
import { samples } from './samples.ts'

const kinds = Object.keys(samples) as MeaningKind[]
const group = {
  kind: 'chat',
  platform: 'stage',
  account: 'stage',
  chat: 'c1',
  chatKind: 'group',
  replyTo: null,
} as const

const letterOf = (meaning: Meaning, channel: keyof typeof channels): Letter =>
  renderLetter(
    { key: 'k', meaning, to: group },
    { now, capabilities: channels[channel], userIds: new Map(), readPhoto: async () => new Uint8Array() },
  )

const shown = ({ text, buttons, photos }: Letter): string =>
  [
    text,
    ...buttons.map((row) => row.map(({ label }) => `［${label}］`).join('')),
    ...(photos.length > 0 ? [`（附照片${photos.length}张）`] : []),
  ].join('\n')

describe.each(kinds)('%s', (kind) => {
  const each = samples[kind] as readonly { title: string; meaning: Meaning }[]
  const letters = each.flatMap(({ title, meaning }) =>
    (['按钮', '文字'] as const).map((channel) => ({ title, channel, letter: letterOf(meaning, channel) })),
  )
  const golden = letters
    .filter(({ letter, channel, title }, at) => {
      const twin = letters[at - 1]
      return channel === '按钮' || twin?.title !== title || shown(twin.letter) !== shown(letter)
    })
    .map(({ title, channel, letter }) => `──── ${title}（${channel}）\n${shown(letter)}\n`)
    .join('\n')

  test('its samples are what the notices room would write', () => {
    for (const { meaning } of each) expect(MeaningSchema.parse(meaning)).toEqual(meaning)
  })

  test('reads as its golden file', async () => {
    await expect(golden).toMatchFileSnapshot(`golden/${kind}.txt`)
  })

  test('has no Latin letter but the series of a number, a reading and a fine dust, and no code of a person or grid', () => {
    expect(golden.replaceAll(/(?:HB|BJ|RW)\d{8}-\d{3}|AMB-\d\d|PM2\.5|PM10/g, '')).not.toMatch(/[A-Za-z]/)
    expect(golden).not.toMatch(/7781|7782|7783|7784|990101/)
    expect(golden).not.toContain(phone)
  })

  test('begins with a line that says it', () => {
    for (const { letter } of letters) {
      const [first = ''] = letter.text.split('\n')
      expect(first.length).toBeGreaterThan(4)
      expect(first.length).toBeLessThanOrEqual(60)
    }
  })

  test('shows every mentioned name, and buttons within 64 bytes', () => {
    for (const { letter } of letters) {
      for (const { name } of letter.mentions) expect(letter.text).toContain(`@${name}`)
      for (const { value } of letter.buttons.flat()) expect(Buffer.byteLength(value)).toBeLessThanOrEqual(64)
    }
  })
})

test('the golden folder holds exactly one file a kind', () => {
  const files = readdirSync(new URL('golden/', import.meta.url))
  expect(files.toSorted()).toEqual(kinds.map((kind) => `${kind}.txt`).toSorted())
})

test('every kind of meaning has samples', () => {
  const stored = MeaningSchema.options.flatMap(({ shape }) => {
    const { kind } = shape
    return 'options' in kind ? kind.options : [kind.value]
  })
  expect(kinds.toSorted()).toEqual(stored.toSorted())
})
