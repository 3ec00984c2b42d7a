/** A matter settled on the spot goes into the grid's daybook; nothing goes up (JC-48, AMB-35). */
import { dayOf } from '../../domain/calendar/days.ts'
import type { DaybookFact } from '../../domain/duty/facts.ts'
import { byOf } from '../../domain/grid/by.ts'
import { toldAlways } from '../../domain/grid/route.ts'
import { ancestorsOf, askedIn, groupOf } from '../../domain/grid/scene.ts'
import type { EvidenceId } from '../../domain/names.ts'
import { addressee } from '../../notices/card.ts'
import { type Destination, destinationKey } from '../../notices/notice.ts'
import { postsHere } from '../grid/where.ts'
import { type Consequence, refusedWith, type Turn } from '../turn.ts'

const kind = 'self-handling-recorded'

/** Refused where the sender holds no post that such a record could be for. */
export async function recordHandling(
  turn: Turn,
  text: string,
  photos: readonly EvidenceId[],
): Promise<Consequence> {
  const { desk, speaker, now, policy } = turn
  const [here] = await postsHere(turn)
  if (!here) return refusedWith({ code: 'no-grid-here', level: null, kinds: [] })
  const { grid } = here
  const scene = await desk.directory.scene(speaker.tenant, [grid.code])
  const by = byOf(speaker.actor, scene, null)
  const day = dayOf(now)
  const copies = grid.level === 5 ? ancestorsOf(scene, grid.code).slice(0, 2) : []
  // Where the regulation wants it, the level above hears of what was settled, too.
  const above = toldAlways(grid.code, scene, policy).flatMap((code): Destination[] => {
    const own = groupOf(scene, code)
    return own && own.id !== speaker.group?.id ? [{ kind: 'group', group: own.id }] : []
  })
  const stream = `daybook:${grid.code}:${day}`
  const expectedVersion = (await desk.journal.read(stream)).length
  const group = speaker.group?.id ?? null
  const base = { grid: grid.code, day, text, photos: [...photos], group }
  const fact: DaybookFact = { type: kind, ...base, copies: [...copies] }
  return {
    kind: 'write',
    appends: [{ stream, expectedVersion, facts: [{ fact, by, at: now }] }],
    views: [{ kind: 'tally', tenant: speaker.tenant, grid: grid.code, day, key: 'self-handled', n: 1 }],
    outcome: 'recorded',
    notices: [speaker.here, ...above].map((to) => ({
      ...{ key: `${stream}:${expectedVersion}:${kind}:${destinationKey(to)}`, to, about: null },
      meaning: {
        ...{ kind, grid: grid.name, words: text, photoCount: photos.length },
        who: `${by.title} ${speaker.person?.name ?? ''}`.trim(),
        photoMissing: to === speaker.here && policy.closing.photo && photos.length === 0,
        asked: copies.flatMap((code) => askedIn(scene, code).map((post) => addressee(post, scene))),
      },
      ...{ priority: 'urgent', dueAt: now },
    })),
  }
}
