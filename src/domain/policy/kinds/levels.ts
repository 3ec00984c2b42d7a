/** The shape of the tree: its levels from the root down, what each is called, and how many are expected. */
import { z } from 'zod'
import { Level } from '../../grid/grid.ts'
import { kind, text } from '../kind.ts'
import { levelWord } from '../who.ts'

const count = z.int().positive()

const Row = z.strictObject({
  level: Level,
  name: text,
  /** Who answers for a grid of this level. */
  body: text.optional(),
  /** How many the document counts: an import is held against it with warnings only. */
  count: count.optional(),
  /** The count is said to be provisional (AMB-39). */
  provisional: z.literal(true).optional(),
  /** Kinds of grid on one level: 县市 7 and 园区 3. */
  types: z.array(z.strictObject({ name: text, count: count.optional() })).optional(),
})

export const levels = kind({
  title: '网格层级',
  value: z
    .array(Row)
    .min(3)
    .refine((rows) => rows.every(({ level }, at) => level === at + 1), '层级须从 1 起逐级排列'),
  units: ['名称'],
  say: (rows) => rows.map((row) => `${levelWord(row.level)} ${row.name}${counted(row)}`).join('，'),
})

function counted({ count: all, provisional, types }: z.infer<typeof Row>): string {
  const kinds = types?.map(({ name, count: some }) => `${name}${some === undefined ? '' : ` ${some}`}`)
  const parts = [...(all === undefined ? [] : [`${all} 个${provisional ? '，暂定' : ''}`]), ...(kinds ?? [])]
  return parts.length > 0 ? `（${parts.join('，')}）` : ''
}
