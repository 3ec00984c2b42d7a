/** The journal's promises: all or nothing, once, in order, and unchangeable unseen. */
import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { ReadingFact } from '../src/domain/case/reading-facts.ts'
import type { Entry } from '../src/journal/journal.ts'
import { onBothEngines } from './both-engines.ts'
import {
  after,
  day,
  entry,
  fact,
  grid,
  matter,
  message,
  nothing,
  notice,
  pathOf,
  reported,
  start,
  tenant,
} from './for-tests.ts'

const stream = 'case:990101/HB20261118-001'
const append = (expectedVersion: number, ...texts: string[]): Entry['appends'] => [
  { stream, expectedVersion, facts: texts.map(fact) },
]

onBothEngines('the journal', (open) => {
  it('reads back what was committed, with versions and hashes', async () => {
    const { store } = await open()
    const made = entry('HB20261118-001', null)
    expect(await store.journal.commit(made)).toBe('committed')
    expect(await store.journal.commit({ ...nothing, appends: append(1, '催一下', '再催') })).toBe('committed')
    const facts = await store.journal.read(stream)
    expect(facts.map((one) => [one.version, one.fact.type])).toEqual([
      [1, 'case-reported'],
      [2, 'case-urged'],
      [3, 'case-urged'],
    ])
    expect(facts[0]?.fact).toEqual(made.appends[0]?.facts[0]?.fact)
    expect(new Set(facts.map((one) => one.hash)).size).toBe(3)
    expect(await store.journal.read('case:nobody')).toEqual([])
  })

  it('lets exactly one of many concurrent commits of a stream win', async () => {
    const { store, rival } = await open()
    const other = await rival()
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        (n % 2 ? store : other).journal.commit({
          ...nothing,
          appends: append(0, `第${n}`),
          notices: [notice(`n${n}`)],
        }),
      ),
    )
    expect(answers.filter((answer) => answer === 'committed')).toHaveLength(1)
    expect(answers.filter((answer) => answer === 'conflict')).toHaveLength(11)
    expect(await store.journal.read(stream)).toHaveLength(1)
    expect((await store.outbox.counts()).waiting).toBe(1)
  })

  it('does nothing twice: a handled message, a stamp', async () => {
    const { store } = await open()
    await store.inbox.accept(message('gA1', '1'), start, start)
    const row = (await store.inbox.next(start, 1, new Set()))[0]?.parts[0]?.row ?? 0
    expect(await store.journal.commit(entry('HB20261118-001', row))).toBe('committed')
    expect(await store.journal.commit(entry('HB20261118-002', row))).toBe('already-done')
    expect(await store.cases.byNo(tenant, 'HB20261118-002')).toBeNull()

    const stamped = { ...nothing, stamp: 'duty:990101:patrol:2026-11-18', notices: [notice('once')] }
    expect(await store.journal.stamped(stamped.stamp)).toBe(false)
    const answers = await Promise.all([store.journal.commit(stamped), store.journal.commit(stamped)])
    expect(answers.sort()).toEqual(['already-done', 'committed'])
    expect(await store.journal.stamped(stamped.stamp)).toBe(true)
  })

  it('leaves nothing behind of an entry that meets a conflict, whatever stands in it', async () => {
    const { store, database } = await open()
    await store.journal.commit(entry('HB20261118-001', null))
    const census = () =>
      database.read(async ({ db, t }) => {
        const counted = [
          t.facts,
          t.stamps,
          t.cases,
          t.photos,
          t.tallies,
          t.outbox,
          t.abouts,
          t.dutiesDone,
          t.codes,
        ]
        const sizes: unknown[] = []
        for (const table of counted) sizes.push((await db.select().from(table)).length)
        return [...sizes, await db.select().from(t.tallies)]
      })
    const before = await census()
    const extras = fc.record({
      stamp: fc.option(fc.uuid()),
      notices: fc.array(
        fc.uuid().map((key) => notice(key)),
        { maxLength: 3 },
      ),
      tallies: fc.integer({ min: 0, max: 3 }),
    })
    await fc.assert(
      fc.asyncProperty(extras, async ({ stamp, notices, tallies }) => {
        const count = { kind: 'tally', tenant, grid: grid('A1'), day, key: 'reported', n: 1 } as const
        const fresh = { stream: 'case:990101/new', expectedVersion: 0, facts: [fact('新')] }
        const views: Entry['views'] = [
          ...Array.from({ length: tallies }, () => count),
          { kind: 'case', case: matter('HB20261118-009'), path: pathOf(grid('A1')), at: start },
          { kind: 'code', hash: 'h', person: null, group: null, until: start },
        ]
        const late = { ...nothing, stamp, notices, views, appends: [fresh, ...append(0, '晚了')] }
        expect(await store.journal.commit(late)).toBe('conflict')
      }),
      { numRuns: 15 },
    )
    expect(await census()).toEqual(before)
  })

  it('finds a row that was tampered with, and one that was taken out', async () => {
    const { store, database } = await open()
    await store.journal.commit(entry('HB20261118-001', null))
    await store.journal.commit({ ...nothing, appends: append(1, '一', '二', '三') })
    await store.journal.commit(entry('HB20261118-002', null))
    expect(await store.journal.verify()).toBeNull()
    expect(await store.journal.verify(stream)).toBeNull()
    await database.write(async ({ db, t }) => {
      await db
        .update(t.facts)
        .set({ at: start + 1 })
        .where(eq(t.facts.version, 3))
    })
    expect(await store.journal.verify()).toEqual({ stream, version: 3 })
    expect(await store.journal.verify('case:990101/HB20261118-002')).toBeNull()
    await database.write(async ({ db, t }) => {
      await db.delete(t.facts).where(eq(t.facts.version, 2))
    })
    expect(await store.journal.verify(stream)).toEqual({ stream, version: 2 })
  })

  it('tells what was corrected in how people were read, with the rule that fired', async () => {
    const { store } = await open()
    const burning = { rule: 'category/burn_trash', matched: ['烧'] }
    const read = { intent: 'report', rule: 'report/seen', matched: ['有人'], category: burning }
    const by = { person: null, account: null, title: '' }
    const category = { from: 'burn_trash', to: 'fume' }
    const corrected = { type: 'case-corrected', text: null, place: null } as const
    const misread: ReadingFact = {
      type: 'reading-corrected',
      text: '桥下水是黑的',
      was: { intent: 'chitchat', rule: 'talk', matched: ['黑'] },
      now: { intent: 'report' },
      source: { platform: 's', account: 'm', chat: 'c', message: '7' },
    }
    const opened = { ...reported('HB20261118-001'), read } as ReturnType<typeof reported>
    await store.journal.commit({
      ...nothing,
      appends: [
        {
          stream,
          expectedVersion: 0,
          facts: [
            { fact: opened, by, at: start },
            { fact: { ...corrected, text: '烧纸箱', category: null }, by, at: after(1) },
            { fact: { ...corrected, category }, by, at: after(2) },
          ],
        },
        {
          stream: `readings:${tenant}:2026-11`,
          expectedVersion: 0,
          facts: [{ fact: misread, by, at: after(1) }],
        },
        {
          stream: 'readings:880101:2026-11',
          expectedVersion: 0,
          facts: [{ fact: misread, by, at: after(1) }],
        },
      ],
    })
    const ofIntent = {
      ...{ at: after(1), of: 'intent', text: '桥下水是黑的', was: 'chitchat', now: 'report' },
      ...{ rule: 'talk', matched: ['黑'] },
    }
    const ofCategory = {
      ...{ at: after(2), of: 'category', text: '三号楼前井盖缺失', was: 'burn_trash', now: 'fume' },
      ...burning,
    }
    expect(await store.journal.corrections(tenant, start)).toEqual([ofIntent, ofCategory])
    expect(await store.journal.corrections(tenant, after(2))).toEqual([ofCategory])
    expect(await store.journal.corrections(tenant, after(3))).toEqual([])
  })

  it('reads facts of the first version, which told less', async () => {
    const { store } = await open()
    const {
      read: _,
      near: __,
      ...old
    } = reported('HB20261118-001') as Extract<ReturnType<typeof reported>, { type: 'case-reported' }>
    const corrected = { type: 'case-corrected', text: '烧纸箱', place: null }
    const facts = [old, corrected].map((one) => ({ ...fact(''), fact: one as never }))
    await store.journal.commit({ ...nothing, appends: [{ stream, expectedVersion: 0, facts }] })
    expect((await store.journal.read(stream)).map((one) => one.fact)).toEqual([
      { ...old, read: null, near: null },
      { ...corrected, category: null },
    ])
    expect(await store.journal.verify()).toBeNull()
  })

  it('keeps text with a NUL character, without it, and its chain whole', async () => {
    const { store } = await open()
    const text = '井盖\0缺失 \\u0000 😀'
    expect(await store.journal.commit({ ...nothing, appends: append(0, text) })).toBe('committed')
    const [read] = await store.journal.read(stream)
    expect(read?.fact).toEqual({ type: 'case-urged', text: '井盖缺失 \\u0000 😀' })
    expect(await store.journal.verify()).toBeNull()
    expect(await store.inbox.accept(message('gA1', 'a\0', { text }), start, start)).toBe('kept')
    expect(await store.inbox.accept(message('gA1', 'a', { text }), start, start)).toBe('duplicate')
  })
})
