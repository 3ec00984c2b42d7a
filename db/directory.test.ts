/** The roster as it stands: scenes, names, bindings seen at once, a load whole or not at all. */
import { expect, it } from 'vitest'
import { onBothEngines } from './both-engines.ts'
import { after, grid, group, nothing, person, roster, start, tenant } from './for-tests.ts'

onBothEngines('the directory', (open) => {
  it('shows the scene around a grid: all above it, chiefs first, bound groups only, departments with people', async () => {
    const { store, database } = await open()
    const scene = await store.directory.scene(tenant, [grid('A1x1')])
    expect([...scene.grids.keys()]).toEqual(['990101', 'A', 'A1', 'A1x', 'A1x1'])
    expect(scene.grids.get(grid('A1x1'))?.path).toEqual(['990101', 'A', 'A1', 'A1x', 'A1x1'])
    expect(scene.posts.map((post) => [post.kind, post.name])).toEqual([
      ['chief', '李谷雨'],
      ['chief', '赵立夏'],
      ['deputy', '王小满'],
    ])
    expect(scene.groups.map((one) => one.id).sort()).toEqual(['gA', 'gA1', 'leaders'])
    expect(scene.departments[0]?.people).toEqual([{ person: 'p4', name: '周白露' }])
    await database.write(async ({ db, t }) => void (await db.delete(t.homes)))
    await store.rosterLoad.appoint(grid('A2'), 'chief', '网格长', null, person('p4'), start)
    expect((await store.directory.scene(tenant, [grid('A1x1')])).groups).toEqual([])
  })

  it('remembers the scene of a message, and not that of a page of a ledger', async () => {
    const { directory } = (await open()).store
    const many = Array.from({ length: 200 }, (_, n) => (n === 0 ? grid('A1x1') : grid(`none${n}`)))
    const [few, again] = [
      await directory.scene(tenant, [grid('A1x1')]),
      await directory.scene(tenant, [grid('A1x1')]),
    ]
    expect(again).toBe(few)
    const page = await directory.scene(tenant, many)
    expect(page).toEqual(few)
    expect(await directory.scene(tenant, many)).not.toBe(page)
  })

  it('finds grids, departments and persons by full and short names', async () => {
    const { store } = await open()
    const kinds = async (name: string) =>
      (await store.directory.find(tenant, name)).map((target) => target.kind)
    expect(await kinds('北苇')).toEqual(['grid'])
    expect(await kinds('北苇镇')).toEqual(['grid'])
    expect(await kinds('城管局')).toEqual(['department'])
    expect(await kinds('李谷雨')).toEqual(['person'])
    expect(await kinds('东')).toEqual([])
    expect((await store.directory.gridsAt(tenant, grid('A'), 3)).map((one) => one.code)).toEqual(['A1', 'A2'])
    expect((await store.directory.grid(grid('A1')))?.path).toEqual(['990101', 'A', 'A1'])
    expect(await store.directory.grid(grid('nowhere'))).toBeNull()
  })

  it('sees a binding of this process at once, and of another within a second', async () => {
    const { store, rival } = await open()
    const other = await rival()
    const who = () => store.directory.personByAccount('telegram', 'bot', '5')
    const where = () => store.directory.groupByChat('telegram', 'bot', '-100')
    const there = () => other.directory.groupByChat('telegram', 'bot', '-100')
    expect([await who(), await where(), await there()]).toEqual([null, null, null])
    await store.journal.commit({
      ...nothing,
      views: [
        {
          kind: 'account',
          platform: 'telegram',
          account: 'bot',
          userId: '5',
          person: person('p2'),
          directChat: null,
        },
        { kind: 'group-home', group: group('gA1'), platform: 'telegram', account: 'bot', chat: '-100' },
      ],
    })
    expect((await who())?.posts.map((post) => post.title)).toEqual(['副网格长'])
    expect((await where())?.id).toBe('gA1')
    expect(await store.directory.groupByChat('stage', 'main', 'gA1')).toBeNull()
    await expect.poll(async () => (await there())?.id, { timeout: 3000 }).toBe('gA1')
    await store.journal.commit({
      ...nothing,
      views: [{ kind: 'group-home', group: group('gA'), platform: 'telegram', account: 'bot', chat: '-100' }],
    })
    expect((await where())?.id).toBe('gA')
    expect((await store.directory.groups(tenant)).map((one) => one.id)).toEqual(['gA', 'leaders'])
  })

  it('knows a code until it ends or is used', async () => {
    const { store } = await open()
    const code = { kind: 'code', hash: 'h', person: person('p1'), group: null } as const
    await store.journal.commit({ ...nothing, views: [{ ...code, until: after(10) }] })
    expect(await store.directory.code('h', after(9))).toEqual({ person: 'p1', group: null })
    expect(await store.directory.code('h', after(10))).toBeNull()
    await store.journal.commit({ ...nothing, views: [{ ...code, until: null }] })
    expect(await store.directory.code('h', start)).toBeNull()
  })

  it('loads a roster whole or not at all', async () => {
    const { store, database } = await open()
    const broken = {
      ...roster,
      tenant: '990102' as typeof tenant,
      grids: [
        { ...roster.grids[0], code: grid('990102'), tenant: '990102' as typeof tenant },
      ] as typeof roster.grids,
    }
    const error = await store.rosterLoad.load(broken, null, start).catch((caught: unknown) => caught)
    expect(error).toMatchObject({ name: 'DatabaseError', statement: 'load-roster' })
    expect(String(error)).not.toContain('李谷雨')
    expect((await store.directory.tenants()).map((one) => one.tenant)).toEqual([tenant])
    const grids = await database.read(({ db, t }) => db.select().from(t.grids))
    expect(grids).toHaveLength(roster.grids.length)
    expect(await store.rosterLoad.isEmpty()).toBe(false)
  })

  it('hands a post to its next holder, who sits where the last one sat', async () => {
    const { store } = await open()
    await store.rosterLoad.appoint(grid('A1'), 'chief', '网格长', person('p1'), person('p4'), after(1))
    const scene = await store.directory.scene(tenant, [grid('A1')])
    expect(scene.posts.filter((post) => post.grid === 'A1').map((post) => post.person)).toEqual(['p4', 'p2'])
    expect((await store.directory.membersOf(group('gA'))).map((one) => one.id)).toEqual(['p3', 'p4'])
    expect((await store.directory.person(person('p1')))?.posts).toEqual([])
    expect((await store.directory.persons(tenant)).map((one) => one.id)).toEqual(['p1', 'p2', 'p3', 'p4'])
    await store.rosterLoad.appoint(grid('A1'), 'chief', '网格长', person('p4'), null, after(2))
    expect((await store.directory.membersOf(group('gA1'))).map((one) => one.id)).toEqual(['p2'])
  })
})
