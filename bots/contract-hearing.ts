/** The hearing half of the channel contract: what is said on the platform arrives as one Message, and nothing else does. */
import { expect, it } from 'vitest'
import type { Attachment } from '../src/inbox/message.ts'
import type { Bench } from './contract.ts'
import { photo, sameBytes } from './contract-photos.ts'

export function hearingContract(at: () => Bench): void {
  wordsAreHeard(at)
  photosAreHeard(at)
  changesAreHeard(at)
  othersAreIgnored(at)
}

function wordsAreHeard(at: () => Bench): void {
  it('hears what is said in a group', async () => {
    const { rig, hear } = at()
    await rig.say({ who: 'ann', in: 'group', text: '上报 三号楼前井盖缺失' })
    const [message] = await hear(1)
    expect(message).toMatchObject({
      platform: rig.channel.platform,
      account: rig.channel.account,
      chat: rig.chats.group,
      chatKind: 'group',
      kind: 'said',
      subject: null,
      sender: { userId: rig.cast.ann, isBot: false },
      text: '上报 三号楼前井盖缺失',
      mentions: [],
      addressed: false,
      attachments: [],
      album: null,
      replyTo: null,
      button: null,
    })
  })

  it('hears what is said in private, and takes it as addressed', async () => {
    const { rig, hear } = at()
    await rig.say({ who: 'ann', in: 'direct', text: '帮助' })
    const [message] = await hear(1)
    expect(message).toMatchObject({
      chat: rig.chats.direct,
      chatKind: 'direct',
      text: '帮助',
      addressed: true,
      sender: { userId: rig.cast.ann },
    })
  })

  it.each([
    ['a space', ' '],
    ['U+2005', '\u2005'],
  ] as const)('takes its own mention out, followed by %s', async (_name, mentionThen) => {
    const { rig, hear } = at()
    await rig.say({ who: 'bob', in: 'group', text: '上报 烧秸秆 🔥', mentionThen })
    const [message] = await hear(1)
    expect(message).toMatchObject({ text: '上报 烧秸秆 🔥', addressed: true, mentions: [] })
  })

  it('carries the quoted message', async (ctx) => {
    const { rig, hear } = at()
    const { quote } = rig.channel.capabilities
    ctx.skip(quote === 'none', 'the platform has no quotes')
    await rig.say({ who: 'ann', in: 'group', text: '井盖缺失' })
    const [first] = await hear(1)
    await rig.say({ who: 'bob', in: 'group', text: '签收', quote: { id: first?.id ?? '', text: '井盖缺失' } })
    const [, second] = await hear(2)
    expect(second?.text).toBe('签收')
    if (quote === 'by-id') expect(second?.replyTo?.id).toBe(first?.id)
    else expect(second?.replyTo?.text).toContain('井盖缺失')
  })

  it('keeps the order of one chat', async () => {
    const { rig, hear } = at()
    const words = Array.from({ length: 12 }, (_, n) => `第${n}句`)
    for (const text of words) await rig.say({ who: 'ann', in: 'group', text })
    expect((await hear(12)).map((message) => message.text)).toEqual(words)
  })

  it('hears emoji, zero-width characters and markup as they were written', async () => {
    const { rig, hear } = at()
    const text = '上报 <b>三号楼</b> *井盖* _缺失_ 👩‍🌾 Ａ１２\u200b完'
    await rig.say({ who: 'ann', in: 'group', text })
    expect((await hear(1))[0]?.text).toBe(text)
  })
}

function photosAreHeard(at: () => Bench): void {
  it('hears a photo with text, and fetches the same bytes', async () => {
    const { bench, attachments } = await sayPhotos(at, [photo(1)])
    expect(bench.heard.some((message) => message.text.includes('上报 井盖'))).toBe(true)
    const [attachment] = attachments
    expect(attachment?.kind).toBe('photo')
    const bytes = await bench.rig.channel.fetch(attachment as Attachment, 1_000_000)
    expect(sameBytes(bytes, photo(1))).toBe(true)
  })

  it('hears every photo of an album, and its parts share the album', async () => {
    const photos = [photo(1), photo(2), photo(3)]
    const { bench, attachments } = await sayPhotos(at, photos)
    expect(attachments).toHaveLength(3)
    const { channel } = bench.rig
    const fetched = await Promise.all(attachments.map((one) => channel.fetch(one, 1_000_000)))
    for (const sent of photos) expect(fetched.filter((bytes) => sameBytes(bytes, sent))).toHaveLength(1)
    const parts = bench.heard.filter((message) => message.attachments.length > 0)
    if (parts.length > 1 && channel.capabilities.albumSettleMs > 0) {
      expect(parts[0]?.album).toBeTruthy()
      expect(new Set(parts.map((part) => part.album)).size).toBe(1)
    }
  })

  it('does not read more of a file than the limit', async () => {
    const { bench, attachments } = await sayPhotos(at, [photo(1)])
    const fetching = bench.rig.channel.fetch(attachments[0] as Attachment, photo(1).length - 1)
    await expect(fetching).rejects.toMatchObject({ name: 'FetchError', reason: 'too-large', retry: false })
  })
}

async function sayPhotos(at: () => Bench, photos: readonly Uint8Array[]) {
  const bench = at()
  await bench.rig.say({ who: 'ann', in: 'group', text: '上报 井盖', photos })
  await bench.hear(1)
  const attachments = (await bench.quiet()).flatMap((message) => message.attachments)
  return { bench, attachments }
}

function changesAreHeard(at: () => Bench): void {
  it('hears that a message was edited', async (ctx) => {
    const { rig, hear } = at()
    ctx.skip(!rig.editLast, 'nobody can edit here')
    await rig.say({ who: 'ann', in: 'group', text: '三号楼' })
    const [first] = await hear(1)
    await rig.editLast?.('四号楼')
    const [, edited] = await hear(2)
    expect(edited).toMatchObject({ kind: 'edited', subject: first?.id, text: '四号楼' })
    expect(edited?.id).not.toBe(first?.id)
  })

  it('hears that a message was recalled', async (ctx) => {
    const { rig, hear } = at()
    ctx.skip(!rig.recallLast, 'the bot is not told of recalls here')
    await rig.say({ who: 'ann', in: 'group', text: '三号楼' })
    const [first] = await hear(1)
    await rig.recallLast?.()
    const [, recalled] = await hear(2)
    expect(recalled).toMatchObject({ kind: 'recalled', subject: first?.id })
    expect(recalled?.id).not.toBe(first?.id)
  })

  it('gives a message that comes twice the same id', async (ctx) => {
    const { rig, hear } = at()
    ctx.skip(!rig.sayAgain, 'nothing is delivered twice here')
    await rig.say({ who: 'ann', in: 'group', text: '三号楼' })
    await rig.sayAgain?.()
    const [first, second] = await hear(2)
    expect(second).toEqual(first)
  })

  it('hears again what could not be kept', async (ctx) => {
    const { rig, hear, refuse } = at()
    ctx.skip(!rig.redelivers, 'the platform has no acknowledgement')
    refuse(2)
    await rig.say({ who: 'ann', in: 'group', text: '三号楼' }).catch(() => undefined)
    await rig.say({ who: 'ann', in: 'direct', text: '四号楼' }).catch(() => undefined)
    const texts = (await hear(2)).map((message) => message.text)
    expect(texts).toEqual(expect.arrayContaining(['三号楼', '四号楼']))
  })
}

function othersAreIgnored(at: () => Bench): void {
  it('does not hear itself', async (ctx) => {
    const { rig, hear, quiet } = at()
    ctx.skip(!rig.echo, 'the platform does not echo')
    await rig.echo?.('已登记')
    await rig.say({ who: 'ann', in: 'group', text: '好的' })
    await hear(1)
    expect((await quiet()).map((message) => message.text)).toEqual(['好的'])
  })

  it('does not hear other bots', async (ctx) => {
    const { rig, hear, quiet } = at()
    ctx.skip(!rig.otherBotSays, 'no other bots here')
    await rig.otherBotSays?.('每日天气')
    await rig.say({ who: 'ann', in: 'group', text: '好的' })
    await hear(1)
    expect((await quiet()).map((message) => message.text)).toEqual(['好的'])
  })
}
