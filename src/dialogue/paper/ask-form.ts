/** 模板 名册, 导出 污染源: a table to be filled in, empty or with what is on record. */
import type { GridCode } from '../../domain/names.ts'
import type { Wish } from '../../intent/wish.ts'
import { unitOf } from '../table/table-in.ts'
import { type Consequence, refusedWith, type Turn } from '../turn.ts'

export async function askForm(
  turn: Turn,
  { table, filled }: Extract<Wish, { wish: 'ask-form' }>,
): Promise<Consequence> {
  const { desk, speaker } = turn
  const unit = await unitOf(turn)
  const root = speaker.tenant as string as GridCode
  // The empty form holds nothing of anybody; the roster as it stands is its office's.
  if (filled && (unit === null || (table === 'roster' && unit !== root)))
    return refusedWith({
      code: 'no-right',
      no: null,
      wished: table === 'roster' ? '导出名册' : '导出污染源',
      whose: table === 'roster' ? '全辖区的网格办或网格长' : '网格办或网格长',
    })
  const grid = unit ?? root
  const name = (await desk.directory.grid(grid))?.name ?? ''
  return {
    kind: 'tell',
    meaning: { kind: 'form-made', table, tenant: speaker.tenant, grid, name, filled },
    outcome: 'answered',
    question: null,
  }
}
