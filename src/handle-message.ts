/** A message becomes a command, a question, an answer or silence, and each of these is written down with it. */
import type { Desk } from './desk.ts'
import { policyAt } from './desk.ts'
import { quotedCase, quotedOrder } from './dialogue/case/quoted.ts'
import { find, speakerOf } from './dialogue/grid/speaker.ts'
import { stranger } from './dialogue/grid/strangers.ts'
import { join } from './dialogue/join.ts'
import { type Pictures, picturesOf } from './dialogue/pictures.ts'
import { settle } from './dialogue/settle.ts'
import { takeTurn } from './dialogue/take-turn.ts'
import { type Consequence, nothingChosen, type Speaker, type Turn } from './dialogue/turn.ts'
import { addMinutes } from './domain/calendar/days.ts'
import type { CaseFact } from './domain/case/facts.ts'
import type { EvidenceId, Instant } from './domain/names.ts'
import type { Bundle } from './inbox/inbox.ts'
import { chatKeyOf } from './inbox/inbox.ts'
import type { Message } from './inbox/message.ts'
import { limits } from './limits.ts'
import { noticeCluster } from './rounds/notice-cluster.ts'

/** Throws for the world's faults: the message comes again later; on its last try it goes on without its photos. */
export async function handleMessage(desk: Desk, bundle: Bundle, now: Instant): Promise<void> {
  const message = join(bundle.parts)
  const rows = bundle.parts.map((part) => part.row)
  nod(desk, message)
  const answer = async (consequence: Consequence): Promise<void> => {
    await settle(desk, { consequence, message, rows, now, speaker: null })
  }
  if (message.sender.isBot) return answer({ kind: 'silent', outcome: 'bot' })
  const known = await find(desk, message)
  if (message.kind === 'moved' && known.group) return answer(moved(known.group.id, message))
  const nobody = known.tenant === null || (message.chatKind === 'group' && known.group === null)
  if (nobody) return answer(await stranger(desk, message, now))
  if (known.tenant === null || message.kind === 'joined')
    return answer({ kind: 'silent', outcome: message.kind })
  const speaker = speakerOf(message, known, known.tenant)
  await speak(desk, bundle, speaker, message, rows, now)
}

async function speak(
  desk: Desk,
  bundle: Bundle,
  speaker: Speaker,
  message: Turn['message'],
  rows: readonly number[],
  now: Instant,
) {
  const capabilities = desk.channelOf(message.platform, message.account)?.capabilities
  const gatherMs = capabilities?.gatherMs ?? 90_000
  const since = addMinutes(now, -gatherMs / 60_000)
  const hears = message.kind === 'said' && message.text.trim() !== ''
  const recalls = message.kind === 'recalled'
  const waiting = hears || recalls ? await desk.inbox.held(chatKeyOf(message), speaker.userId, since) : []
  const held = hears ? waiting : []
  // Taken back before its words came: it waits no more.
  const dropped = recalls ? waiting.filter((part) => part.message.id === message.subject) : []
  const last = bundle.parts.some((part) => part.attempts + 1 >= limits.handleAttempts)
  const question = await desk.cases.question(speaker.chatKey, speaker.userId)
  const alive = question && question.until >= now ? question : null
  let pictures: Pictures | null = null
  const turn: Turn = {
    desk,
    now,
    policy: policyAt(desk, speaker.tenant, now),
    speaker,
    message,
    parts: bundle.parts,
    held,
    quoted: await quotedCase(desk, speaker, message),
    quotedOrder: await quotedOrder(desk, speaker, message),
    chosen: nothingChosen,
  }
  // A lone photo that was asked about belongs to the answer alone; what came with words, to whoever says them again.
  const goesOn = alive?.kind === 'which' && alive.about !== 'same-matter'
  const kept = goesOn ? (alive.evidence as readonly EvidenceId[]) : []
  const photos = async (also: readonly Message[] = []): Promise<readonly EvidenceId[]> => {
    const parts = [...also.map((one) => ({ message: one })), ...held, ...bundle.parts]
    pictures ??= await picturesOf(desk, parts, last)
    return [...kept, ...pictures.kept]
  }
  const received = Math.min(...bundle.parts.map((part) => part.receivedAt)) as Instant
  const consequence = await takeTurn(turn, {
    photos,
    question: alive,
    gatherUntil: (received + gatherMs) as Instant,
  })
  if (consequence.kind === 'tell' && consequence.question?.kind === 'which') await photos()
  const taken = pictures ? held.map((part) => part.row) : []
  const { cases, facts } = await settle(desk, {
    consequence,
    message,
    rows: [...rows, ...taken, ...dropped.map((part) => part.row)],
    now,
    speaker,
    turn,
    pictures,
    asked: alive,
  })
  if (!facts.some(isOfAKind)) return
  for (const matter of cases) await noticeCluster(desk, turn.policy, matter, now)
}

/** A case has come into a category: newly reported, or put right. */
const isOfAKind = (fact: CaseFact): boolean =>
  fact.type === 'case-reported' || (fact.type === 'case-corrected' && fact.category !== null)

const moved = (
  group: NonNullable<Speaker['group']>['id'],
  { platform, account, text: chat }: Turn['message'],
): Consequence => ({
  kind: 'write',
  appends: [],
  views: [{ kind: 'group-home', group, platform, account, chat }],
  notices: [],
  outcome: 'moved',
})

/** The pressed button stops waiting at once; that it was heard is all this says, and it may fail. */
function nod(desk: Desk, { kind, platform, account, id }: Turn['message']): void {
  if (kind !== 'pressed') return
  desk
    .channelOf(platform, account)
    ?.nod?.(id)
    .catch(() => undefined)
}
