/** A matter settled on the spot goes into the grid's daybook; nothing goes up (JC-48, AMB-35). */
import { dayOf } from '../domain/calendar/days.ts'
import type { DaybookFact } from '../domain/duty/facts.ts'
import { byOf } from '../domain/grid/by.ts'
import { ancestorsOf, askedIn } from '../domain/grid/scene.ts'
import type { EvidenceId } from '../domain/names.ts'
import { addressee } from '../notices/card.ts'
import { type Consequence, refusedWith, type Turn } from './turn.ts'
import { postsHere } from './where.ts'

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
    notices: [
      {
        key: `${stream}:${expectedVersion}:${kind}:${speaker.chatKey}`,
        to: speaker.here,
        about: null,
        meaning: {
          kind,
          grid: grid.name,
          who: `${by.title} ${speaker.person?.name ?? ''}`.trim(),
          words: text,
          photoCount: photos.length,
          photoMissing: policy.closing.photo && photos.length === 0,
          asked: copies.flatMap((code) => askedIn(scene, code).map((post) => addressee(post, scene))),
        },
        priority: 'urgent',
        dueAt: now,
      },
    ],
  }
}
