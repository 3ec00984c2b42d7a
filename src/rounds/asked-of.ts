/** An item as it is asked of the store. */
import type { Item } from '../domain/duty/items.ts'
import type { Asked } from '../journal/duties.ts'

export const askedOf = ({ duty, min, period }: Item): Asked => ({
  duty: duty.id,
  level: duty.level,
  min,
  from: period.from,
  to: period.to,
})
