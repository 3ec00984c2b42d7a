/** 网格档案: what is fixed of a grid is entered by whoever decides for it or above, and shown with what it still lacks. */
import { byOf } from '../../domain/grid/by.ts'
import { type FileCheck, itemsIn } from '../../domain/grid/grid-file.ts'
import type { Wish } from '../../intent/wish.ts'
import { type Consequence, refusedWith, type Turn } from '../turn.ts'
import { areaNamed } from './area-named.ts'

type FileGrid = Extract<Wish, { wish: 'file-grid' }>

export async function fileGrid(turn: Turn, { area, text }: FileGrid): Promise<Consequence> {
  const { desk, speaker, policy, now } = turn
  const grid = await areaNamed(turn, area)
  const refused = (why: 'unknown-grid' | 'no-right' | 'item-needed') =>
    refusedWith({
      code: 'file-refused',
      why,
      name: grid?.name ?? area,
      items: policy.fileItems.map(({ name }) => name),
    })
  if (grid === null) return refused('unknown-grid')
  const { actor, tenant } = speaker
  const may =
    actor.kind === 'person' &&
    actor.posts.some(
      ({ grid: own, kind }) => grid.path.includes(own) && policy.rights.deciding.includes(kind),
    )
  if (!may) return refused('no-right')
  const known = await desk.duties.fileOf(grid.code)
  const items = itemsIn(text, policy.fileItems)
  if (text !== '' && items.length === 0) return refused('item-needed')
  const entered = new Map<FileCheck, string>(items.map((item) => [item.check, item.text]))
  const rows = policy.fileItems
    .filter(({ check }) => check !== 'ledger')
    .map(({ check, name }) => ({ name, text: entered.get(check) ?? known.get(check) ?? null }))
  const shown = { grid: grid.name, rows, entered: items.map(({ name }) => name) }
  if (items.length === 0)
    return {
      kind: 'tell',
      meaning: { kind: 'grid-file-shown', ...shown },
      outcome: 'answered',
      question: null,
    }
  const stream = `roster:${grid.code}`
  const expectedVersion = (await desk.journal.read(stream)).length
  const by = byOf(actor, await desk.directory.scene(tenant, [grid.code]), null)
  const fact = { type: 'grid-filed' as const, grid: grid.code, items: items.map((item) => ({ ...item })) }
  return {
    ...{ kind: 'write', outcome: 'grid-filed' },
    appends: [{ stream, expectedVersion, facts: [{ fact, by, at: now }] }],
    views: [{ kind: 'grid-file', tenant, grid: grid.code, items }],
    notices: [
      {
        ...{ key: `${stream}:${expectedVersion}:grid-filed`, to: speaker.here, about: null },
        ...{ meaning: { kind: 'grid-filed', ...shown }, priority: 'urgent', dueAt: now },
      },
    ],
  }
}
