/** Whole talks in a WeChat group, through real wechaty: what is asked stands in a text menu and is answered in words. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TenantCode } from '../domain/names.ts'
import { openWechatVillage } from './wechat-village.ts'

let village: Awaited<ReturnType<typeof openWechatVillage>>
beforeAll(async () => {
  village = await openWechatVillage()
})
afterAll(() => village.close())

/** The newest case as it stands. */
const newest = async () => (await village.store.cases.list('990101' as TenantCode, null, 1))[0]
/** The number under which an answer stands in a text menu. */
const numberOf = (menu: string, answer: string): string =>
  RegExp(String.raw`^(\d)\. ${answer}$`, 'm').exec(menu)?.[1] ?? `no ${answer} in: ${menu}`

test('a question with two readings is a text menu, answered by its number and by nobody else', async () => {
  const { says, shows } = village
  expect(await shows('ann', 1)).toEqual([])
  const [asked = ''] = await says('ann', '村东桥头有人倒渣土，我自己清')
  expect(asked).toMatch(
    /^@王敏 “村东桥头有人倒渣土，我自己清”是哪个意思？都不是就不用回复。\n1\. .+\n2\. .+\n回复数字即可。$/,
  )
  const report = numberOf(asked, '上报问题')
  expect(await says('bob', report)).toEqual([])
  expect(await says('ann', '7')).toEqual([asked])
  const [card = ''] = await says('ann', report)
  expect(card).toMatch(/^1号｜村东桥头有人倒渣土/)
  // The photo sent before the words has waited through all of it.
  expect(card).not.toContain('还缺')
  expect(await newest()).toMatchObject({ place: '村东桥头', state: 'reported', photos: [expect.any(String)] })
  expect(await says('ann', report)).toEqual([])
})

test('it is answered by a word; two people have one open at once', async () => {
  const { says } = village
  await says('ann', '村东水渠边堆了垃圾，我自己清')
  await says('bob', '村西涵洞边堆了垃圾，我自己清')
  expect((await says('ann', '自行处置')).join()).toContain('已登记：柳湾村村东片区自行处置的问题')
  expect((await says('bob', '上报的'))[0]).toMatch(/^2号｜村西涵洞边堆了垃圾/)
})

test('silence, and an answer after its time, change nothing', async () => {
  const { says, passes } = village
  await says('ann', '村东井边堆了垃圾，我自己清')
  const before = await newest()
  expect(await passes(11)).toEqual([])
  expect(await says('ann', '1')).toEqual([])
  expect(await says('ann', '是')).toEqual([])
  expect(await newest()).toEqual(before)
})

test('place and photo are asked for once, together; words and an album answer', async () => {
  const { says, shows } = village
  const [card = ''] = await says('ann', '上报 有人烧垃圾')
  expect(card).toContain('还缺：地点、照片。直接回复地点、发一张照片即可。')
  expect((await says('ann', '老砖厂后面')).join()).toContain('还缺：照片。')
  expect((await says('ann', '查询 1号')).join()).toContain('1号｜')
  // Of three photos in a row not every one is answered.
  expect(await shows('ann', 2, 3, 4)).toHaveLength(2)
  expect(await newest()).toMatchObject({ place: '老砖厂后面', missing: [] })
  expect((await newest())?.photos).toHaveLength(3)
})

test('the photo of a second person is asked about, and joins the case', async () => {
  const { says, shows, passes } = village
  expect(await shows('bob', 5)).toEqual([])
  const asked = await passes(2)
  expect(asked).toEqual([
    '@李强 刚才的照片和3号（老砖厂后面）是同一件吗？不是就不用回复。\n回复 是 或 不是 即可。',
  ])
  expect((await says('bob', '嗯是的')).join()).toContain('3号（老砖厂后面：有人烧垃圾）')
  expect((await newest())?.photos).toHaveLength(4)
})

test('five photos and one caption are one case; a recalled photo leaves it, recalled words take it back', async () => {
  const { says, shows, recallsLast } = village
  expect(await shows('bob', 6, 7, 8, 9, 10)).toEqual([])
  expect((await says('bob', '村西头麦地有人烧秸秆'))[0]).toMatch(/^4号｜/)
  expect((await newest())?.photos).toHaveLength(5)
  expect((await recallsLast()).join()).toContain('已撤回本件')
  expect(await newest()).toMatchObject({ state: 'withdrawn' })

  await says('bob', '村西桥头有人倒渣土')
  await shows('bob', 11)
  expect((await recallsLast()).join()).toContain('5号还在，刚撤回的照片已随件存档。')
  expect(await newest()).toMatchObject({ no: 'HB20261123-005', state: 'reported' })
})

test('先压一压 is a menu as well, and a quoted card says which case is meant', async () => {
  const { says } = village
  const [asked = ''] = await says('bob', '刚报的那个先压一压')
  expect(asked).toBe(
    '@李强 5号（村西桥头）要撤回吗？不回复就照常办。\n1. 撤回这件\n2. 照常办\n回复数字即可。',
  )
  expect(await says('bob', '2')).toEqual([])
  expect(await says('bob', '撤回', '2号｜村西涵洞边堆了垃圾，我自己清')).toHaveLength(1)
  expect(
    (await village.store.cases.list('990101' as TenantCode, 'withdrawn', 9)).map(({ no }) => no),
  ).toEqual(['HB20261123-004', 'HB20261123-002'])
})
