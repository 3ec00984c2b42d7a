/** 下周研判：…: whoever signs the digest off, or decides at the first level, writes what is foreseen; the last words count. */
import { addDays } from '../../domain/calendar/days.ts'
import { lastDue, periodWith } from '../../domain/digest/period.ts'
import { digestName, outlookWords, periodWords } from '../../domain/digest/titles.ts'
import { byOf } from '../../domain/grid/by.ts'
import type { PostKind } from '../../domain/grid/grid.ts'
import { postsIn } from '../../domain/grid/scene.ts'
import { GridCode } from '../../domain/names.ts'
import type { Wish } from '../../intent/wish.ts'
import type { View } from '../../journal/journal.ts'
import { type Consequence, refusedWith, silence, type Turn } from '../turn.ts'

export async function fillOutlook(
  turn: Turn,
  { digest: kind, text }: Extract<Wish, { wish: 'fill-outlook' }>,
): Promise<Consequence> {
  const { desk, now, policy, speaker } = turn
  const { tenant } = speaker
  const root = GridCode.parse(tenant)
  const scene = await desk.directory.scene(tenant, [root])
  const writing: readonly PostKind[] = [...policy[kind].signedBy, ...policy.rights.deciding, 'office']
  const who = postsIn(scene, root, writing)
  const what = outlookWords[kind]
  if (!who.some(({ person }) => person === speaker.person?.id)) {
    // In a group others write down their plans, too: that is talk among them.
    if (speaker.group !== null && !turn.message.addressed) return silence('outlook-of-others')
    const whose = `${scene.grids.get(root)?.name ?? ''}的网格长或网格办`
    return refusedWith({ code: 'no-right', no: null, wished: what, whose })
  }
  const drafts = (await desk.digests.drafts(tenant)).filter((one) => one.kind === kind)
  const [draft] = drafts
  const open = drafts.filter(({ from }) => from === draft?.from)
  // Without a draft it is for the digest that is made next.
  const period = periodWith(kind, draft ? draft.from : addDays(lastDue(kind, policy, now).to, 1))
  const stream = `digest:${tenant}:outlook:${kind}:${period.from}`
  const expectedVersion = (await desk.journal.read(stream)).length
  const fact = { type: 'outlook-filled', kind, from: period.from, to: period.to, text } as const
  const views: View[] = [
    { kind: 'outlook', tenant, digest: kind, from: period.from, text },
    ...open.map((one): View => ({ kind: 'digest', frozen: { ...one, outlook: text } })),
  ]
  return {
    kind: 'write',
    outcome: 'recorded',
    appends: [{ stream, expectedVersion, facts: [{ fact, by: byOf(speaker.actor, scene, null), at: now }] }],
    views,
    notices: [
      {
        key: `${stream}:${expectedVersion}`,
        to: speaker.answer,
        about: null,
        meaning: {
          kind: 'outlook-filled',
          ...{ what, text, draft: draft !== undefined },
          digest: digestName({ kind, unit: { level: 1 } }),
          period: periodWords(period),
        },
        priority: 'urgent',
        dueAt: now,
      },
    ],
  }
}
