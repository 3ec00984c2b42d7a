/** The outbox's promises: urgent first, claimed by one, back after a lease, remembered where the card went. */
import { expect, it } from 'vitest'
import type { Instant } from '../src/domain/names.ts'
import type { Destination } from '../src/notices/notice.ts'
import type { Waiting } from '../src/outbox/outbox.ts'
import { onBothEngines } from './both-engines.ts'
import { after, entry, group, matter, nothing, notice, person, start } from './for-tests.ts'

const nobody = new Set<string>()
const keys = (rows: readonly Waiting[]) => rows.map((row) => row.key)
const to = (id: string): Destination => ({ kind: 'group', group: group(id) })
const home = { platform: 'stage', account: 'main', chat: 'gA1', chatKind: 'group' } as const

onBothEngines('the outbox', (open) => {
  it('gives the urgent first, then the oldest, once, and nothing before its time', async () => {
    const { store, rival } = await open()
    const other = await rival()
    const notices = [
      notice('late', { dueAt: after(2) }),
      notice('early', { dueAt: after(1) }),
      notice('urgent', { priority: 'urgent', dueAt: after(3) }),
      notice('morning', { dueAt: after(9_000_000) }),
      notice('elsewhere', { to: to('gA'), dueAt: after(1) }),
    ]
    await store.journal.commit({ ...nothing, notices: [...notices, notice('early')] })
    expect(await store.outbox.nextDue()).toBe(after(1))
    expect(keys(await store.outbox.claim(after(5), 2, new Set(['group:gA'])))).toEqual(['urgent', 'early'])
    expect(keys(await other.outbox.claim(after(5), 9, nobody))).toEqual(['elsewhere', 'late'])
    expect(await store.outbox.claim(after(5), 9, nobody)).toEqual([])
    expect(await store.outbox.counts()).toEqual({ waiting: 5, parked: 0, oldestDueAt: after(1) })
  })

  it('brings a claimed notice back when its lease has ended', async () => {
    const { store } = await open()
    await store.journal.commit({ ...nothing, notices: [notice('n')] })
    expect(keys(await store.outbox.claim(start, 9, nobody))).toEqual(['n'])
    expect(await store.outbox.claim(after(59_999), 9, nobody)).toEqual([])
    const [again] = await store.outbox.claim(after(60_000), 9, nobody)
    expect(again?.key).toBe('n')
    await store.outbox.unclaim([again?.row ?? 0])
    expect(keys(await store.outbox.claim(after(60_001), 9, nobody))).toEqual(['n'])
  })

  it('divides what is due among several claimers without giving anything twice', async () => {
    const { store, rival } = await open()
    const other = await rival()
    await store.journal.commit({ ...nothing, notices: Array.from({ length: 60 }, (_, n) => notice(`n${n}`)) })
    const claims = await Promise.all(
      [store, other, store, other].map((one) => one.outbox.claim(start, 15, nobody)),
    )
    const given = claims.flatMap(keys)
    expect(new Set(given).size).toBe(given.length)
    expect(given.length).toBeGreaterThanOrEqual(15)
  })

  it('settles: told once, again later, parked; and finds the case by the card that was sent', async () => {
    const { store } = await open()
    await store.journal.commit(entry('HB20261118-001', null))
    await store.journal.commit({ ...nothing, notices: [notice('again'), notice('parked')] })
    const rows = await store.outbox.claim(start, 9, nobody)
    const row = (key: string) => rows.find((one) => one.key === key)?.row ?? 0
    const about = matter('HB20261118-001').id
    await store.outbox.settle([
      { row: row('HB20261118-001:A1'), outcome: 'sent', home, messageIds: ['m1', 'm2'], at: start },
      { row: row('again'), outcome: 'again', reason: 'network', notBefore: after(7000) },
      { row: row('parked'), outcome: 'parked', reason: 'gone', at: start },
    ])
    expect(await store.cases.about('stage', 'main', 'gA1', 'm2')).toEqual({ case: about, opened: false })
    expect(await store.outbox.cardOf(about, group('gA1'))).toEqual({ messageId: 'm1' })
    expect(await store.outbox.cardOf(about, group('gA'))).toBeNull()
    expect(await store.outbox.counts()).toMatchObject({ waiting: 2, parked: 1 })
    const [again] = await store.outbox.claim(after(7000), 9, nobody)
    expect(again).toMatchObject({ key: 'again', attempts: 1, dueAt: start })
  })

  it('knows where groups and persons live, and whose account is whose', async () => {
    const { store } = await open()
    expect(await store.outbox.home(to('gA1'))).toEqual(home)
    expect(await store.outbox.home(to('nowhere'))).toBeNull()
    const p1 = person('p1')
    const account = {
      kind: 'account',
      platform: 'telegram',
      account: 'bot',
      userId: '77',
      person: p1,
    } as const
    const bind = (directChat: string | null, at: Instant) =>
      store.journal.commit({ ...nothing, views: [{ ...account, directChat }], at })
    await bind('77', after(1))
    await bind(null, after(2))
    const direct = { platform: 'telegram', account: 'bot', chat: '77', chatKind: 'direct' }
    expect(await store.outbox.home({ kind: 'person', person: p1 })).toEqual(direct)
    expect(await store.outbox.home({ kind: 'person', person: person('p2') })).toMatchObject({
      chat: 'direct:p2',
    })
    expect([...(await store.outbox.userIds([p1, person('p2')], 'telegram', 'bot'))]).toEqual([['p1', '77']])
    const chat = {
      kind: 'chat',
      platform: 'x',
      account: 'y',
      chat: 'z',
      chatKind: 'direct',
      replyTo: null,
    } as const
    expect(await store.outbox.home(chat)).toEqual({
      platform: 'x',
      account: 'y',
      chat: 'z',
      chatKind: 'direct',
    })
  })
})
