/** What telling asks of the house: a rendered letter, and a chat that moved bound anew. */
import type { Desk } from './desk.ts'
import { dayOf } from './domain/calendar/days.ts'
import type { CaseId, EvidenceId, Instant } from './domain/names.ts'
import { appendTo } from './journal/append-to.ts'
import type { Addressee } from './notices/case-notice.ts'
import type { Meaning } from './notices/notice.ts'
import type { Outbox } from './outbox/outbox.ts'
import type { TellingParts } from './outbox/telling.ts'
import { enclose } from './printing/enclose.ts'
import type { Print } from './printing/printing.ts'
import { bundle } from './render/text/letter.ts'
import { clockBy } from './rounds/by-clock.ts'

export function openCalls(
  desk: Desk & {
    readonly outbox: Outbox
    readonly print: Print | null
    /** How long printing may take before it is said that it takes a moment. */
    readonly patienceMs?: number | undefined
  },
  now: () => Instant,
): Pick<TellingParts, 'render' | 'moved' | 'holds'> {
  return {
    async render(waiting, home, channel) {
      const persons = waiting.flatMap(({ meaning }) => addressed(meaning)).map((one) => one.person)
      const userIds = await desk.outbox.userIds([...new Set(persons)], home.platform, home.account)
      const copies = new Map<EvidenceId, Uint8Array>()
      const { letter, fitted, enclosed } = bundle(waiting, {
        now: now(),
        capabilities: channel.capabilities,
        userIds,
        readPhoto: async (photo) => copies.get(photo) ?? new Uint8Array(),
      })
      for (const { evidence } of letter.photos) {
        // No copy for the eye, because it is a video or cannot be read: it stays on file, the words go out without it.
        const copy = await desk.evidence.show(evidence).catch(() => null)
        if (copy) copies.set(evidence, copy.bytes)
      }
      const photos = letter.photos.filter(({ evidence }) => copies.has(evidence))
      const whole = await enclose(desk, { ...letter, photos }, enclosed, home, channel, desk.patienceMs)
      return { letter: whole, fitted }
    },
    async holds({ about, meaning }) {
      // What was owed by another day's evening is in that day's list: reminding of it now would be noise.
      if (meaning.kind === 'duties-reminded') return meaning.day === dayOf(now())
      // A reminder of a time limit is only worth telling while that limit runs.
      if (about === null || !('deadline' in meaning) || meaning.deadline === null) return true
      const { deadline, by } = meaning
      const matter = await desk.cases.get(about as CaseId)
      return matter?.deadlines.some(({ kind, dueAt }) => kind === deadline && dueAt === by) ?? false
    },
    async moved(home, chat) {
      const group = await desk.directory.groupByChat(home.platform, home.account, home.chat)
      if (!group) return
      const { platform, account } = home
      const stream = `roster:${group.id}`
      const fact = { type: 'group-moved', group: group.id, platform, account, chat } as const
      await appendTo(desk.journal, stream, (expectedVersion) => ({
        appends: [{ stream, expectedVersion, facts: [{ fact, by: clockBy, at: now() }] }],
        views: [{ kind: 'group-home', group: group.id, platform, account, chat }],
        notices: [],
        handled: null,
        stamp: null,
        at: now(),
      }))
    },
  }
}

/** Everybody a meaning names with an @. */
function addressed(meaning: Meaning): readonly Addressee[] {
  const asked = 'asked' in meaning ? meaning.asked : []
  const copied = 'copied' in meaning ? (meaning.copied ?? []) : []
  const to = 'to' in meaning && meaning.to !== null && typeof meaning.to === 'object' ? [meaning.to] : []
  const owing =
    meaning.kind === 'duties-reminded'
      ? meaning.rows.flatMap(({ grids }) => grids.flatMap((grid) => grid.asked))
      : meaning.kind === 'leave-recorded' ||
          meaning.kind === 'leave-started' ||
          meaning.kind === 'leave-ended'
        ? [...meaning.left.flatMap(({ others }) => others), ...meaning.informed]
        : []
  return [...asked, ...copied, ...to, ...owing]
}
