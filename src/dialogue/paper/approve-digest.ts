/** 签发: the newest draft goes out, to every level in its own cut, with what the signer wrote about the time to come. */
import { at } from '../../domain/calendar/days.ts'
import { digestTitle, periodWords } from '../../domain/digest/titles.ts'
import { byOf } from '../../domain/grid/by.ts'
import { postsIn } from '../../domain/grid/scene.ts'
import { GridCode } from '../../domain/names.ts'
import type { Append, View } from '../../journal/journal.ts'
import type { Notice } from '../../notices/notice.ts'
import { noticesOf } from '../../rounds/digest-notices.ts'
import { receiversOf } from '../../rounds/digest-receivers.ts'
import { streamOf } from '../../rounds/make-digests.ts'
import { type Consequence, refusedWith, type Turn } from '../turn.ts'

/** @param said what follows the word; where nothing does, what was written before stays */
export async function approveDigest(turn: Turn, said: string): Promise<Consequence> {
  const { desk, now, policy, speaker } = turn
  const { tenant } = speaker
  const all = await desk.digests.drafts(tenant)
  const [newest] = all
  if (!newest) return refusedWith({ code: 'no-draft' })
  const root = GridCode.parse(tenant)
  const scene = await desk.directory.scene(tenant, [root])
  const signers = postsIn(scene, root, policy[newest.kind].signedBy)
  const signer = signers.find(({ person }) => person === speaker.person?.id)
  if (!signer) {
    const whose = signers.map(({ title, name }) => `${title} ${name}`).join('、')
    return refusedWith({ code: 'no-right', no: null, wished: '签发', whose })
  }
  // Those that a standstill left behind it are signed with the one that names them, and are not sent.
  const leftBehind = at(newest.digest.to, '00:00')
  const drafts = all.filter(
    ({ kind, from, digest: { madeAt } }) =>
      kind === newest.kind && (from === newest.from || (from < newest.from && madeAt >= leftBehind)),
  )
  const receivers = await receiversOf(desk, tenant, policy, newest.kind)
  const by = byOf(speaker.actor, scene, null)
  const appends: Append[] = []
  const views: View[] = []
  const notices: Notice[] = []
  for (const draft of drafts) {
    const { kind, from, digest } = draft
    const isNewest = from === newest.from
    const outlook = isNewest && said !== '' ? said : draft.outlook
    const frozen = { ...draft, state: 'sent' as const, outlook, signedBy: `${signer.title} ${signer.name}` }
    const fact = { type: 'digest-approved', kind, from, to: digest.to, outlook } as const
    const stream = streamOf(draft)
    const expectedVersion = (await desk.journal.read(stream)).length
    appends.push({ stream, expectedVersion, facts: [{ fact, by, at: now }] })
    views.push({ kind: 'digest', frozen })
    if (!isNewest) continue
    const earlier = drafts
      .filter((one) => one.grid === draft.grid && one.from < from)
      .map(({ digest: { kind: of, from: first, to } }) => ({ kind: of, from: first, to }))
    notices.push(...noticesOf(policy, frozen, receivers, { since: [], later: null, earlier }, now))
  }
  const first = drafts.find(({ grid, from }) => grid === root && from === newest.from) ?? newest
  notices.unshift({
    key: `${streamOf(first)}:approved`,
    to: speaker.answer,
    about: null,
    meaning: {
      kind: 'digest-approved',
      title: digestTitle(first.digest),
      period: periodWords(first.digest),
      who: `${signer.title} ${signer.name}`,
      outlook: said === '' ? newest.outlook : said,
      earlier: new Set(drafts.map(({ from }) => from)).size - 1,
      receivers: notices.length,
    },
    priority: 'urgent',
    dueAt: now,
  })
  return { kind: 'write', appends, views, notices, outcome: 'approved' }
}
