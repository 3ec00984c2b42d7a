/** The inbox's promises: once, in order per chat, chats side by side, albums whole, photos held for their text. */
import { expect, it } from 'vitest'
import type { Bundle } from '../src/inbox/inbox.ts'
import { onBothEngines } from './both-engines.ts'
import { after, message, nothing, photo, start } from './for-tests.ts'

const nobody = new Set<string>()
const ids = (bundles: readonly Bundle[]) =>
  bundles.map((bundle) => bundle.parts.map((part) => part.message.id))
const picture = { kind: 'photo', ref: 'r', sizeBytes: null, evidence: photo('x') } as const
const key = 'stage|main|c1'

onBothEngines('the inbox', (open) => {
  it('keeps a message once, however often and from wherever it comes', async () => {
    const { store, rival } = await open()
    const other = await rival()
    const answers = await Promise.all(
      [store, other, store, other].map((one) => one.inbox.accept(message('c1', '1'), start, start)),
    )
    expect(answers.sort()).toEqual(['duplicate', 'duplicate', 'duplicate', 'kept'])
    expect(await store.inbox.accept(message('c2', '1'), start, start)).toBe('kept')
    expect(await store.inbox.counts()).toEqual({ waiting: 2, parked: 0, oldestAt: start })
  })

  it('gives chats side by side, each in order, one message at a time', async () => {
    const { store, rival } = await open()
    const other = await rival()
    for (const id of ['1', '2'])
      for (const chat of ['c1', 'c2', 'c3'])
        await store.inbox.accept(message(chat, `${chat}-${id}`), start, start)
    const [mine, his] = [await store.inbox.next(start, 2, nobody), await other.inbox.next(start, 9, nobody)]
    expect(ids([...mine, ...his])).toEqual([['c1-1'], ['c2-1'], ['c3-1']])
    expect(await store.inbox.next(start, 9, nobody)).toEqual([])
    const row = mine[0]?.parts[0]?.row ?? 0
    await store.journal.commit({ ...nothing, handled: { rows: [row], outcome: 'chatter' } })
    expect(await other.inbox.next(start, 9, nobody)).toEqual([])
    await store.inbox.release(key)
    expect(await store.inbox.next(start, 9, new Set([key]))).toEqual([])
    expect(ids(await other.inbox.next(start, 9, nobody))).toEqual([['c1-2']])
  })

  it('finds a free chat behind the older ones that somebody is working on', async () => {
    const { store, rival } = await open()
    const other = await rival()
    for (const chat of ['c1', 'c2', 'c3']) await store.inbox.accept(message(chat, chat), start, start)
    expect(ids(await store.inbox.next(start, 1, nobody))).toEqual([['c1']])
    expect(ids(await other.inbox.next(start, 1, nobody))).toEqual([['c2']])
    expect(ids(await store.inbox.next(start, 1, new Set([key])))).toEqual([['c3']])
  })

  it('makes the parts of an album one bundle, once its last part has settled', async () => {
    const { store } = await open()
    const part = (id: string) => message('c1', id, { album: 'a', text: '', attachments: [picture] })
    await store.inbox.accept(part('1'), start, after(1000))
    await store.inbox.accept(part('2'), after(800), after(1800))
    await store.inbox.accept(message('c1', '3'), after(900), after(900))
    expect(await store.inbox.nextReady()).toBe(after(900))
    expect(ids(await store.inbox.next(after(1500), 9, nobody))).toEqual([['3']])
    await store.inbox.release(key)
    const [bundle] = await store.inbox.next(after(1800), 9, nobody)
    expect(bundle?.parts.map((one) => one.message.id)).toEqual(['1', '2'])
  })

  it('puts a bare photo aside without stopping the chat, finds it for its text, and brings it back by itself', async () => {
    const { store } = await open()
    await store.inbox.accept(message('c1', '1', { text: '', attachments: [picture] }), start, start)
    await store.inbox.accept(message('c1', '2'), start, start)
    const [bundle] = await store.inbox.next(start, 1, nobody)
    await store.inbox.hold([bundle?.parts[0]?.row ?? 0], after(90_000))
    await store.inbox.release(key)
    expect(ids(await store.inbox.next(after(1), 1, nobody))).toEqual([['2']])
    expect((await store.inbox.held(key, 'p1', start)).map((one) => one.message.id)).toEqual(['1'])
    expect(await store.inbox.held(key, 'p2', start)).toEqual([])
    expect(await store.inbox.held(key, 'p1', after(1))).toEqual([])
    await store.journal.commit({ ...nothing, handled: { rows: [2], outcome: 'chatter' } })
    await store.inbox.release(key)
    expect(ids(await store.inbox.next(after(90_000), 1, nobody))).toEqual([['1']])
  })

  it('tries a failed message again later, and parks a hopeless one', async () => {
    const { store } = await open()
    await store.inbox.accept(message('c1', '1'), start, start)
    const [row] = (await store.inbox.next(start, 1, nobody)).flatMap((bundle) =>
      bundle.parts.map((part) => part.row),
    )
    await store.inbox.fail([row ?? 0], 'network', after(5000))
    await store.inbox.release(key)
    expect(await store.inbox.next(after(4999), 1, nobody)).toEqual([])
    const [again] = await store.inbox.next(after(5000), 1, nobody)
    expect(again?.parts[0]?.attempts).toBe(1)
    await store.inbox.fail([row ?? 0], 'network', null)
    expect(await store.inbox.counts()).toEqual({ waiting: 0, parked: 1, oldestAt: null })
    expect(await store.inbox.nextReady()).toBeNull()
  })

  it('gives the chats of a dead process to another one when its lease ends', async () => {
    const { store, rival } = await open()
    const other = await rival()
    await store.inbox.accept(message('c1', '1'), start, start)
    expect(await store.inbox.next(start, 1, nobody)).toHaveLength(1)
    expect(await other.inbox.next(after(60_000), 1, nobody)).toEqual([])
    const later = await other.inbox.next(after(120_000), 1, nobody)
    expect(later).toHaveLength(store.engine === 'postgres' ? 1 : 0)
  })
})
