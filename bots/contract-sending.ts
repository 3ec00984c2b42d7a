/** The sending half of the channel contract: a Letter is shown on the platform, whole, once, with its buttons. */
import { expect, it } from 'vitest'
import { EvidenceId } from '../src/domain/names.ts'
import type { Letter, LetterPhoto, Place } from '../src/outbox/channel.ts'
import type { Bench } from './contract.ts'
import { photo, sameBytes } from './contract-photos.ts'
import type { In, Rig } from './rig.ts'
import { measure } from './split-text.ts'

export function sendingContract(at: () => Bench): void {
  textIsSent(at)
  buttonsArePressed(at)
  photosAreSent(at)
  filesAreSent(at)
  lettersAreChanged(at)
}

/** A letter with nothing but what the test is about. */
export function letterOf(part: Partial<Letter>): Letter {
  return { key: 'k1', text: '', mentions: [], buttons: [], photos: [], replyTo: null, ...part }
}

export function placeOf(rig: Rig, where: In): Place {
  return { chat: rig.chats[where], chatKind: where }
}

function textIsSent(at: () => Bench): void {
  it.each(['group', 'direct'] as const)('sends text to a %s chat', async (where) => {
    const { rig } = at()
    const text = '已登记 7号「三号楼前井盖缺失」👩‍🌾 <b>&amp; *原样*_'
    const sent = await rig.channel.send(placeOf(rig, where), letterOf({ text }))
    const shown = await rig.shown(where)
    expect(shown.map((line) => line.text)).toEqual([text])
    if (shown[0]?.id != null) expect(sent.messageIds).toEqual([shown[0].id])
  })

  it('names the person addressed', async () => {
    const { rig } = at()
    const mentions = [
      { name: '王敏', userId: rig.cast.ann },
      { name: '李强', userId: null },
    ]
    const text = '🔔 请 @王敏 和 @李强 签收 7号'
    await rig.channel.send(placeOf(rig, 'group'), letterOf({ text, mentions }))
    const [line] = await rig.shown('group')
    for (const { name } of mentions) expect(line?.text).toContain(`@${name}`)
    expect(line?.text).toContain('签收 7号')
  })

  it('answers the message it replies to', async (ctx) => {
    const { rig, hear } = at()
    ctx.skip(rig.channel.capabilities.quote !== 'by-id', 'the platform cannot show that')
    await rig.say({ who: 'ann', in: 'group', text: '上报 井盖缺失' })
    const [message] = await hear(1)
    await rig.channel.send(placeOf(rig, 'group'), letterOf({ text: '已登记', replyTo: message?.id ?? null }))
    const photos = rig.channel.capabilities.photos > 0 ? [photoOf(1)] : []
    const withPhoto = letterOf({ key: 'k2', text: '已整改', photos, replyTo: message?.id ?? null })
    await rig.channel.send(placeOf(rig, 'group'), withPhoto)
    const answers = (await rig.shown('group')).map((line) => line.replyTo)
    expect([answers[0], answers[1]]).toEqual([message?.id, message?.id])
  })

  it('splits a long letter at sentence borders and loses nothing', async () => {
    const { rig } = at()
    const { textLimit, countedIn } = rig.channel.capabilities
    let text = ''
    for (let n = 1; measure(text, countedIn) < 2.5 * textLimit; n += 1)
      text += `第${n}件：三号楼前井盖缺失🕳️，请处理。`
    await rig.channel.send(placeOf(rig, 'group'), letterOf({ text }))
    const lines = (await rig.shown('group')).map((line) => line.text)
    expect(lines.length).toBeGreaterThan(2)
    for (const line of lines) expect(measure(line, countedIn)).toBeLessThanOrEqual(textLimit)
    for (const line of lines) expect(line.endsWith('。')).toBe(true)
    expect(lines.join('')).toBe(text)
  })

  it('shows one key once, where it promises that', async (ctx) => {
    const { rig } = at()
    ctx.skip(!rig.channel.capabilities.idempotent, 'not promised')
    const letter = letterOf({ text: '已登记' })
    const first = await rig.channel.send(placeOf(rig, 'group'), letter)
    expect(await rig.channel.send(placeOf(rig, 'group'), letter)).toEqual(first)
    expect(await rig.shown('group')).toHaveLength(1)
  })
}

function buttonsArePressed(at: () => Bench): void {
  const buttons = [
    [
      { label: '签收', value: 'accept:7' },
      { label: '退回', value: 'return:7' },
    ],
    [{ label: '催办', value: `remind:${'7'.repeat(57)}` }],
  ]

  it('shows buttons, and a press comes back', async (ctx) => {
    const { rig, hear } = at()
    ctx.skip(!rig.channel.capabilities.buttons, 'no buttons here')
    const letter = letterOf({ text: '7号待签收', buttons })
    const { messageIds } = await rig.channel.send(placeOf(rig, 'group'), letter)
    const [messageId = ''] = messageIds
    expect((await rig.shown('group'))[0]?.buttons).toEqual(buttons.flat())
    await rig.press?.({ who: 'bob', in: 'group', messageId, value: 'return:7' })
    const [pressed] = await hear(1)
    expect(pressed).toMatchObject({
      kind: 'pressed',
      chat: rig.chats.group,
      chatKind: 'group',
      subject: messageId,
      button: 'return:7',
      addressed: true,
      sender: { userId: rig.cast.bob },
    })
    await rig.channel.nod?.(pressed?.id ?? '')
  })

  it('names first the message that carries the buttons, whatever the letter is made of', async (ctx) => {
    const { rig } = at()
    const { capabilities } = rig.channel
    ctx.skip(!capabilities.buttons || capabilities.photos < 2, 'no buttons or no albums here')
    const text = '超期未办。'.repeat(Math.ceil(capabilities.textLimit / 4))
    const photos = [photoOf(1), photoOf(2)]
    const { messageIds } = await rig.channel.send(placeOf(rig, 'group'), letterOf({ text, buttons, photos }))
    const withButtons = (await rig.shown('group')).filter((line) => line.buttons.length > 0)
    expect(withButtons.map((line) => line.id)).toEqual([messageIds[0]])
  })
}

function photosAreSent(at: () => Bench): void {
  it.each([1, 3])('sends %i photo(s) with the text', async (count) => {
    const { rig } = at()
    const wanted = Math.min(count, rig.channel.capabilities.photos)
    const photos = Array.from({ length: wanted }, (_, n) => photoOf(n + 1))
    await rig.channel.send(placeOf(rig, 'group'), letterOf({ text: '整改前后对比', photos }))
    const shown = await rig.shown('group')
    expect(shown.map((line) => line.text).join('')).toBe('整改前后对比')
    const bytes = shown.flatMap((line) => line.photos)
    expect(bytes).toHaveLength(wanted)
    for (const [n, one] of bytes.entries()) expect(sameBytes(one, photo(n + 1))).toBe(true)
  })
}

function filesAreSent(at: () => Bench): void {
  const bytes = Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 7])
  const files = [{ name: '某区周调度专报（11月16日）.docx', read: async () => bytes }]

  it('sends a file after the words, byte for byte', async (ctx) => {
    const { rig } = at()
    ctx.skip(rig.channel.capabilities.files === 0, 'no files here')
    const sent = await rig.channel.send(placeOf(rig, 'group'), letterOf({ text: '周调度见附件', files }))
    const shown = await rig.shown('group')
    expect(shown.map((line) => line.text).join('')).toBe('周调度见附件')
    const [file, ...others] = shown.flatMap((line) => line.files)
    expect(others).toEqual([])
    expect(file && sameBytes(file, bytes)).toBe(true)
    expect(sent.refusedFiles ?? []).toEqual([])
  })

  it('says which file a chat did not take; the words are out, once', async (ctx) => {
    const { rig } = at()
    ctx.skip(!rig.refuseFiles, 'no chat can forbid files here')
    rig.refuseFiles?.()
    const sent = await rig.channel.send(placeOf(rig, 'group'), letterOf({ text: '周调度见附件', files }))
    expect(sent.refusedFiles).toEqual(files.map(({ name }) => name))
    expect((await rig.shown('group')).map((line) => line.text)).toEqual(['周调度见附件'])
  })
}

function lettersAreChanged(at: () => Bench): void {
  it('changes a letter in place, exactly where it says so', async (ctx) => {
    const { rig } = at()
    const { channel } = rig
    expect(channel.edit !== undefined).toBe(channel.capabilities.edit)
    ctx.skip(!channel.edit, 'letters stay as they are here')
    const group = placeOf(rig, 'group')
    const { messageIds } = await channel.send(group, letterOf({ text: '7号待签收' }))
    await channel.edit?.(group, messageIds[0] ?? '', letterOf({ text: '7号已签收' }))
    await channel.edit?.(group, messageIds[0] ?? '', letterOf({ text: '7号已签收' }))
    expect((await rig.shown('group')).map((line) => line.text)).toEqual(['7号已签收'])
  })
}

function photoOf(n: number): LetterPhoto {
  const evidence = EvidenceId.parse(String(n).padStart(64, '0'))
  return { evidence, read: async () => photo(n) }
}
