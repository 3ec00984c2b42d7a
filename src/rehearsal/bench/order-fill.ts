/** A process of its own that writes a province's roster into a store: its memory must not count as that of the order. */
import { openStore } from '../../../db/store.ts'
import { at } from '../../domain/calendar/days.ts'
import type { Roster } from '../../domain/grid/roster.ts'
import type { Day, GroupId } from '../../domain/names.ts'
import { bigPrefecture } from './big-prefecture.ts'

const [file = '', code = '', counties = '1'] = process.argv.slice(2)
const store = await openStore({ sqlite: file })
const home = { platform: 'telegram', account: 'bench' }
const roster = withGroups(bigPrefecture(code, Number(counties)))
await store.rosterLoad.load(roster, home, at('2026-11-01' as Day, '00:00'))
await store.close()

/** Every county and town has a group; villages speak in their town's. */
function withGroups(bare: Roster): Roster {
  const { tenant } = bare
  const groups = bare.grids
    .filter(({ level }) => level <= 3)
    .map(({ code: grid, name }) => ({
      ...{ id: `g-${grid}` as GroupId, tenant, grid, name: `${name}群` },
      purpose: 'grid' as const,
    }))
  return { ...bare, groups }
}
