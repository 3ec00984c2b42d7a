/** Whose figures are shown to whom, and where: over the sample district's real roster. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore, type Store } from '../../../db/store.ts'
import type { GroupId, Instant, PersonId } from '../../domain/names.ts'
import { loadSample } from '../../policies/load.ts'
import { stageHome } from '../../starting/begin.ts'
import type { Turn } from '../turn.ts'
import { readableUnit } from './readable-unit.ts'

let store: Store
beforeAll(async () => {
  store = await openStore({ sqlite: ':memory:' })
  await store.rosterLoad.load(await loadSample('jincheng'), stageHome, 0 as Instant)
})
afterAll(() => store.close())

async function asked(who: string, group: string | null, place: string | null, deciding = false) {
  const person = await store.directory.person(who as PersonId)
  const turn = {
    desk: { directory: store.directory },
    speaker: {
      tenant: '990101',
      person,
      group: group === null ? null : await store.directory.group(group as GroupId),
    },
  } as unknown as Turn
  const kinds = deciding ? (['chief', 'first-chief', 'deputy', 'office'] as const) : null
  const unit = await readableUnit(turn, place, kinds, (name) => `查看${name}`)
  if ('value' in unit) return unit.value.name
  return unit.consequence.kind === 'refused' ? unit.consequence.refusal.code : unit.consequence.kind
}

const [districtChief, townChief, villageChief, supervisor, blockChief] = ['p01', 'p06', 'p11', 'p13', 'p14']

test.each([
  ['a chief in his own group: the group’s grid', villageChief, 'g-liuwan', null, '柳湾村'],
  [
    'a block’s chief in the village’s group: the village, which all its staff hear of',
    blockChief,
    'g-liuwan',
    null,
    '柳湾村',
  ],
  ['in private: the highest of his own', townChief, null, null, '北苇镇'],
  ['below his own', townChief, null, '柳湾村', '柳湾村'],
  ['beside his own', villageChief, null, '石桥村', 'no-right'],
  ['above his own', villageChief, 'g-liuwan', '北苇镇', 'no-right'],
  ['another’s town before the village’s people', townChief, 'g-liuwan', '北苇镇', 'only-in-own-chat'],
  ['the district before the leaders', districtChief, 'g-leaders', '北苇镇', '北苇镇'],
  ['what is not there', districtChief, null, '花果山', 'unknown-target'],
] as const)('%s', async (_, who, group, place, expected) => {
  expect(await asked(who ?? '', group, place)).toBe(expected)
})

test('a ledger wants a post that decides there', async () => {
  expect(await asked(supervisor ?? '', 'g-liuwan', null, true)).toBe('no-right')
  expect(await asked(blockChief ?? '', 'g-liuwan', null, true)).toBe('no-right')
  expect(await asked(blockChief ?? '', 'g-liuwan', '柳湾村村东片区', true)).toBe('柳湾村村东片区')
  expect(await asked(villageChief ?? '', 'g-liuwan', null, true)).toBe('柳湾村')
})
