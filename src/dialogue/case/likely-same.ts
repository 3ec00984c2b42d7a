/** Is this told already? Among the few open cases of its kind nearby, the one that is most like it. */
import { addMinutes } from '../../domain/calendar/days.ts'
import type { Near } from '../../domain/case/facts.ts'
import { likeness } from '../../domain/case/likeness.ts'
import { elsewhere, townOf } from '../../domain/case/neighbourhood.ts'
import type { GridCode } from '../../domain/names.ts'
import type { Matter } from '../../intent/wish.ts'
import type { Turn } from '../turn.ts'

/** As many are compared, whatever there is in the store. */
const compared = 20
/** Of the other's words, for the card; the rest stands in its case. */
const quotedChars = 120

export async function likelySame(
  { desk, speaker, now, policy }: Turn,
  matter: Matter,
  origin: GridCode,
): Promise<Near | null> {
  if (matter.category === null) return null
  const path = await pathTo(desk, origin)
  const since = addMinutes(now, -policy.nearDuplicateHours * 60)
  const asked = { category: matter.category, path, town: townOf(path, policy.levels), since }
  const around = await desk.cases.nearby(speaker.tenant, asked, compared)
  const alike = around.flatMap((other) => {
    const percent = likeness(matter, other, policy.nearDuplicatePercent)
    return percent === null ? [] : [{ other, percent }]
  })
  for (const { other } of alike.toSorted((a, b) => b.percent - a.percent)) {
    const places = [matter.place ?? matter.text, other.place ?? other.text] as const
    if (elsewhere(places, [path, await pathTo(desk, other.origin)], policy.levels)) continue
    const { id, no, text, place } = other
    return { case: id, no, text: text.slice(0, quotedChars).toWellFormed(), place }
  }
  return null
}

const pathTo = async ({ directory }: Turn['desk'], grid: GridCode): Promise<readonly GridCode[]> =>
  (await directory.grid(grid))?.path ?? [grid]
