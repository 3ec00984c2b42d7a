/** 抽查情况: this quarter's second looks in the group's area, and which of them still wait. */
import { dayOf } from '../../domain/calendar/days.ts'
import { keepsBookOf } from '../../domain/grid/may-supervise.ts'
import { periodOf } from '../../domain/policy/period.ts'
import { limits } from '../../limits.ts'
import type { MeaningOf } from '../../notices/notice.ts'
import { type Consequence, refusedWith, type Turn } from '../turn.ts'

const shown = 10

export async function showRechecks({ desk, speaker, policy, now }: Turn): Promise<Consequence> {
  const here = speaker.group?.grid ?? null
  const own = (speaker.person?.posts ?? []).map(({ grid }) => grid)
  const scene = await desk.directory.scene(speaker.tenant, [...own, ...(here ? [here] : [])])
  const area = keepsBookOf(speaker.actor, here, scene, policy)
  if (area === null) return refusedWith({ code: 'recheck-refused', no: null, why: 'not-your-area', name: '' })
  const today = dayOf(now)
  const { from } = periodOf(today, 'quarter')
  const counted = await desk.supervisions.rechecksCounted(speaker.tenant, area, from, today)
  const all = await desk.supervisions.rechecksOpen(speaker.tenant, area, limits.recheckPool)
  const bases = await desk.directory.scene(speaker.tenant, [...new Set(all.map(({ base }) => base))])
  // What somebody above has drawn is not told beforehand.
  const open = all.filter(({ base }) => bases.grids.get(base)?.path.includes(area))
  const rows = await Promise.all(
    open.slice(0, shown).map(async ({ no, checker, day }) => {
      const person = checker === null ? null : await desk.directory.person(checker)
      return { no, checker: person?.name ?? '', day }
    }),
  )
  const meaning: MeaningOf<'rechecks-shown'> = {
    ...{ kind: 'rechecks-shown', area: scene.grids.get(area)?.name ?? '', from, to: today },
    ...{ waiting: open.length, passed: counted.passed, failed: counted.failed },
    ...{ open: rows, more: open.length - rows.length },
  }
  return { kind: 'tell', meaning, outcome: 'answered', question: null }
}
