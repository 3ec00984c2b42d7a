/** The database itself: writes that share a commit, a file that is opened again, two processes that start at once. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { sql } from 'drizzle-orm'
import { Client } from 'pg'
import { describe, expect, it } from 'vitest'
import { onBothEngines } from './both-engines.ts'
import { entry, grid, group, person, photo, roster, start } from './for-tests.ts'
import { openDatabase } from './open.ts'
import { postgresForTests } from './postgres-for-tests.ts'
import { run } from './statement.ts'
import { openStore, openStoreToRead, storeOver } from './store.ts'

onBothEngines('the database', (open) => {
  it('undoes a failing write alone, among others that share its commit', async () => {
    const { store, database } = await open()
    const put = (key: string) =>
      database.write(async ({ db, t }) => {
        await db.insert(t.settings).values({ key, value: key })
        if (key === 'bad') throw new Error('ours')
        return key
      })
    const answers = await Promise.allSettled([put('a'), put('bad'), put('b'), store.settings.set('c', '1')])
    expect(answers.map((answer) => answer.status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
    ])
    const rows = await database.read(({ db, t }) => db.select().from(t.settings))
    expect(rows.map((row) => row.key).sort()).toEqual(['a', 'b', 'c'])
  })

  it('shows readers nothing that is not committed', async () => {
    const { database } = await open()
    const seen: number[] = []
    await database.write(async ({ db, t }) => {
      await db.insert(t.settings).values({ key: 'k', value: 'v' })
      seen.push((await database.read((reader) => reader.db.select().from(reader.t.settings))).length)
    })
    seen.push((await database.read((reader) => reader.db.select().from(reader.t.settings))).length)
    expect(seen).toEqual([0, 1])
  })

  it('keeps settings, lines of the stage, and one owner of a bot account', async () => {
    const { store, rival } = await open()
    const other = await rival()
    await store.settings.set('clock', '5')
    await store.settings.set('clock', '6')
    expect(await store.settings.get('clock')).toBe('6')
    const line = {
      chat: 'c',
      from: 'bot',
      name: '机器人',
      text: '好',
      photos: [photo('x')],
      buttons: [],
      replyTo: null,
      at: start,
    }
    const first = await store.transcript.write({ ...line, key: 'k1' })
    expect(await other.transcript.write({ ...line, text: '不同', key: 'k1' })).toEqual(first)
    const second = await store.transcript.write({ ...line, key: 'k2' })
    expect(await store.transcript.list('c', first.id, 9)).toEqual([second])
    expect(await store.transcript.rewrite(second.id, { recalled: true, text: '' })).toMatchObject({
      recalled: true,
      text: '',
    })
    expect(await store.transcript.get(first.id)).toEqual(first)
    expect(await store.transcript.rewrite('99999', {})).toBeNull()
    expect(await store.lease.hold('telegram|bot', start)).toBe(true)
    expect(await store.lease.hold('telegram|bot', start)).toBe(true)
    expect(await other.lease.hold('telegram|bot', start)).toBe(store.engine === 'sqlite')
    await store.lease.drop('telegram|bot')
    expect(await other.lease.hold('telegram|bot', start)).toBe(true)
    expect(await store.health()).toEqual({ ok: true, reason: null })
  })
})

describe('opening', () => {
  it('finds everything again in a file that was closed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gridbell-test-'))
    const sqlite = join(folder, 'deep', 'gridbell.db')
    const before = await openStore({ sqlite })
    await before.rosterLoad.load(roster, { platform: 'stage', account: 'main' }, start)
    await before.journal.commit(entry('HB20261118-001', null))
    await before.close()
    const again = await openStore({ sqlite })
    expect(await again.journal.verify()).toBeNull()
    expect((await again.outbox.claim(start, 9, new Set())).map((one) => one.row)).toEqual([1, 2])
    expect((await again.directory.groupByChat('stage', 'main', 'gA1'))?.grid).toBe(grid('A1'))
    expect((await again.directory.membersOf(group('gA1'))).map((one) => one.id)).toEqual([
      person('p1'),
      person('p2'),
    ])
    await again.close()
    expect((await again.health()).ok).toBe(false)
    rmSync(folder, { recursive: true })
  })

  it('lets two processes migrate one fresh PostgreSQL', async () => {
    const url = new URL(await postgresForTests())
    const client = new Client({ connectionString: url.href })
    await client.connect()
    await client.query('create database fresh')
    await client.end()
    url.pathname = '/fresh'
    const both = await Promise.all([openDatabase({ url: url.href }), openDatabase({ url: url.href })])
    const sizes = both.map((one) => one.read(({ db, t }) => db.select().from(t.facts)))
    expect(await Promise.all(sizes)).toEqual([[], []])
    await Promise.all(both.map((one) => one.close()))
  })

  it('survives connections that break, lent out or idle', async () => {
    const database = await openDatabase({ url: await postgresForTests() })
    const { settings } = storeOver(database)
    await settings.set('k', 'v')
    const broken = await database
      .write(({ db, t }) =>
        run('break', db.select({ x: sql`pg_terminate_backend(pg_backend_pid())` }).from(t.settings)),
      )
      .catch((caught: unknown) => caught)
    expect(broken).toMatchObject({ name: 'DatabaseError', statement: 'break' })
    const others = sql`(select count(pg_terminate_backend(pid)) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database())`
    await Promise.all([1, 2, 3].map(() => settings.get('k')))
    await database.read(({ db, t }) => run('break-idle', db.select({ x: others }).from(t.settings)))
    await expect
      .poll(() =>
        settings.set('k', 'w').then(
          () => true,
          () => false,
        ),
      )
      .toBe(true)
    expect(await settings.get('k')).toBe('w')
    await database.close()
  })

  it('says what is wrong with a server that is not there, without its password', async () => {
    const url = 'postgres://someone:secret@127.0.0.1:1/x'
    const error = await openDatabase({ url }).catch((caught: unknown) => caught)
    expect(error).toMatchObject({ name: 'DatabaseError', code: 'ECONNREFUSED', statement: 'migrate' })
    expect(String(error)).not.toContain('secret')
  })
})

describe('a database of another version', () => {
  it.each(['sqlite', 'postgres'])('%s: is neither migrated nor read', async (engine) => {
    const folder = mkdtempSync(join(tmpdir(), 'gridbell-version-'))
    const file = join(folder, 'gridbell.db')
    const url = engine === 'sqlite' ? null : await postgresForTests()
    const settings = url === null ? { sqlite: file } : { url }
    await (await openDatabase(settings)).close()
    const later = "(hash, name) values ('0', '20991231235959_later')"
    if (url === null) new Sqlite(file).exec(`insert into __drizzle_migrations ${later}`).close()
    else {
      const client = new Client(url)
      await client.connect()
      await client.query(`insert into drizzle.__drizzle_migrations ${later}`)
      await client.end()
    }
    await expect(openDatabase(settings)).rejects.toMatchObject({ code: 'OTHER_VERSION' })
    expect(await openStoreToRead(settings)).toBeNull()
    rmSync(folder, { recursive: true })
  })
})

describe('a store that is only read', () => {
  it('is none where there is no file, or where the file is none of ours; and nothing is created by looking', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gridbell-read-'))
    expect(await openStoreToRead({ sqlite: join(folder, 'nobody.db') })).toBeNull()
    writeFileSync(join(folder, 'empty.db'), '')
    expect(await openStoreToRead({ sqlite: join(folder, 'empty.db') })).toBeNull()
    expect(readdirSync(folder)).toEqual(['empty.db'])
    rmSync(folder, { recursive: true })
  })

  it.each(['sqlite', 'postgres'])(
    '%s: gives what is there and takes nothing, beside the one that writes',
    async (engine) => {
      const folder = mkdtempSync(join(tmpdir(), 'gridbell-read-'))
      const settings =
        engine === 'sqlite' ? { sqlite: join(folder, 'gridbell.db') } : { url: await postgresForTests() }
      const writing = await openStore(settings)
      await writing.rosterLoad.load(roster, null, start)
      const reading = await openStoreToRead(settings)
      expect(await reading?.directory.tenants()).toHaveLength(1)
      await writing.journal.commit(entry('HB20261118-001', null))
      expect(await reading?.journal.read('case:990101/HB20261118-001')).toHaveLength(1)
      await expect(reading?.settings.set('a', 'b')).rejects.toThrow('opened to be read')
      await reading?.close()
      await writing.close()
      rmSync(folder, { recursive: true })
    },
  )
})
