/** Patrols, meetings and matters settled on the spot go into the grid's daybook; nothing goes up. */
import { dayOf } from '../domain/calendar/days.ts'
import type { DaybookFact } from '../domain/duty/facts.ts'
import { dutiesOf } from '../domain/duty/owed.ts'
import { byOf } from '../domain/grid/by.ts'
import type { Grid } from '../domain/grid/grid.ts'
import { ancestorsOf, askedIn } from '../domain/grid/scene.ts'
import type { EvidenceId } from '../domain/names.ts'
import type { Append, TallyKey, View } from '../journal/journal.ts'
import { addressee } from '../notices/card.ts'
import { type Consequence, refusedWith, type Turn } from './turn.ts'
import { postsHere } from './where.ts'

type Kind = 'patrol-recorded' | 'meeting-recorded' | 'self-handling-recorded'

const tallyKeys = {
  'patrol-recorded': 'patrol',
  'meeting-recorded': 'meeting',
  'self-handling-recorded': 'self-handled',
} as const satisfies Record<Kind, TallyKey>

/** Refused where the sender holds no post that such a record could be for. */
export async function record(
  turn: Turn,
  kind: Kind,
  text: string,
  photos: readonly EvidenceId[],
): Promise<Consequence> {
  const { desk, speaker, now, policy } = turn
  const grids = await gridsFor(turn, kind)
  if (grids.length === 0) return refusedWith({ code: 'no-grid-here', level: null, kinds: [] })
  const scene = await desk.directory.scene(
    speaker.tenant,
    grids.map((grid) => grid.code),
  )
  const by = byOf(speaker.actor, scene, null)
  const day = dayOf(now)
  const appends: Append[] = []
  const views: View[] = []
  for (const grid of grids) {
    const stream = `daybook:${grid.code}:${day}`
    const copies =
      kind === 'self-handling-recorded' && grid.level === 5 ? ancestorsOf(scene, grid.code).slice(0, 2) : []
    const base = { grid: grid.code, day, text, photos: [...photos], group: speaker.group?.id ?? null }
    const fact: DaybookFact =
      kind === 'self-handling-recorded'
        ? { type: kind, ...base, copies: [...copies] }
        : { type: kind, ...base }
    appends.push({
      stream,
      expectedVersion: (await desk.journal.read(stream)).length,
      facts: [{ fact, by, at: now }],
    })
    views.push({ kind: 'tally', tenant: speaker.tenant, grid: grid.code, day, key: tallyKeys[kind], n: 1 })
    for (const duty of owed(kind, grid, turn))
      views.push({ kind: 'duty-done', tenant: speaker.tenant, duty: duty.id, grid: grid.code, day })
  }
  const wantsPhoto = grids.some((grid) => owed(kind, grid, turn).some((duty) => duty.photo))
  const upper =
    kind === 'self-handling-recorded'
      ? grids.flatMap((grid) => (grid.level === 5 ? ancestorsOf(scene, grid.code).slice(0, 2) : []))
      : []
  const [first] = appends
  return {
    kind: 'write',
    appends,
    views,
    outcome: 'recorded',
    notices: [
      {
        key: `${first?.stream}:${first?.expectedVersion}:${kind}:${speaker.chatKey}`,
        to: speaker.here,
        about: null,
        meaning: {
          kind,
          grid: grids.map((grid) => grid.name).join('、'),
          who: `${by.title} ${speaker.person?.name ?? ''}`.trim(),
          words: text,
          photoCount: photos.length,
          photoMissing: (wantsPhoto || policy.closing.photo) && photos.length === 0,
          asked: [...new Set(upper)].flatMap((grid) =>
            askedIn(scene, grid).map((post) => addressee(post, scene)),
          ),
        },
        priority: 'urgent',
        dueAt: now,
      },
    ],
  }
}

const owed = (kind: Kind, grid: Grid, { policy }: Turn) =>
  kind === 'self-handling-recorded'
    ? []
    : dutiesOf(policy, kind === 'patrol-recorded' ? 'patrol' : 'meeting', grid)

/** The grids a record is for: those whose duty it is, the group's own grid first; else the sender's deepest. */
async function gridsFor(turn: Turn, kind: Kind): Promise<readonly Grid[]> {
  const here = (await postsHere(turn)).map(({ grid }) => grid)
  const unique = [...new Map(here.map((grid) => [grid.code, grid])).values()]
  const due = unique.filter((grid) => owed(kind, grid, turn).length > 0)
  if (kind === 'meeting-recorded') {
    const own = due.find((grid) => grid.code === turn.speaker.group?.grid)
    return own ? [own] : due.slice(0, 1).concat(due.length === 0 ? unique.slice(0, 1) : [])
  }
  return due.length > 0 ? due : unique.slice(0, 1)
}
