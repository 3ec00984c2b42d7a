/** An alert is declared in words, asked about where they are not clear, and its checklist entered item by item. */
import { runningIn } from '../domain/alert/alert.ts'
import { type AlertCommand, mayDeclare } from '../domain/alert/decide-alert.ts'
import { AlertLevel } from '../domain/alert/facts.ts'
import { dayOf } from '../domain/calendar/days.ts'
import { stepDuty } from '../domain/duty/alert-steps.ts'
import { byOf } from '../domain/grid/by.ts'
import type { EvidenceId } from '../domain/names.ts'
import { clean } from '../intent/clean.ts'
import { maybeAlert } from '../intent/fixed/alert-words.ts'
import type { AlertWish, Wish } from '../intent/wish.ts'
import { countKey } from '../journal/duties.ts'
import { alertLevelWords } from '../render/text/alert-words.ts'
import { askWhich } from './ask-which.ts'
import { type Consequence, refusedWith, type Turn } from './turn.ts'
import { postsHere } from './where.ts'

/** An explicit command; whether it may be done is decided where it is done. */
export const declare = ({ act, level }: AlertWish): Consequence => ({
  kind: 'alert',
  command: commandOf(act, level),
})

const commandOf = (act: AlertWish['act'], level: AlertLevel | null): AlertCommand =>
  act === 'end-alert' || level === null ? { type: 'end-alert', note: '' } : { type: act, level, note: '' }

/** Words near a declaration, from somebody with the right: asked once. Null for all other words and people. */
export async function maybeDeclared(turn: Turn): Promise<Consequence | null> {
  const { desk, speaker, message, policy, parts } = turn
  if (message.kind !== 'said' || policy.alert === null || speaker.actor.kind !== 'person') return null
  const maybe = maybeAlert(clean(message.text))
  if (!maybe) return null
  const scene = await desk.directory.scene(
    speaker.tenant,
    speaker.actor.posts.map(({ grid }) => grid),
  )
  if (!mayDeclare(speaker.actor, scene, policy.alert)) return null
  const running = runningIn(await desk.alerts.latest(speaker.tenant))
  if ((maybe.act === 'start-alert') === (running !== null)) return null
  const levels = maybe.act === 'end-alert' ? [null] : maybe.level ? [maybe.level] : askedLevels
  const row = parts[0]?.row ?? 0
  const options = [
    ...levels.map((level) => ({
      label: wordsFor(maybe.act, level),
      value: `${row}:${maybe.act} ${level ?? ''}`,
    })),
    { label: '不是', value: `${row}:no` },
  ]
  const said =
    maybe.act === 'end-alert' || maybe.level ? wordsFor(maybe.act, maybe.level) : actWords[maybe.act]
  return askWhich(turn, { about: 'alert', said, options, message: message.id })
}

const askedLevels = ['yellow', 'orange', 'red'] as const
const actWords = {
  'start-alert': '启动预警响应',
  'change-alert': '调整预警响应',
  'end-alert': '解除预警响应',
} as const

const wordsFor = (act: AlertWish['act'], level: AlertLevel | null): string =>
  act === 'end-alert' || level === null
    ? '解除预警响应'
    : `${act === 'start-alert' ? '启动' : '调整为'}${alertLevelWords[level]}预警响应`

/** What was answered: `start-alert yellow`, or no. */
export function declaredBy(chosen: string): Consequence {
  const [act = '', level = ''] = chosen.split(' ')
  if (!(act in actWords)) return { kind: 'silent', outcome: 'no-alert', settles: true }
  const known = AlertLevel.safeParse(level)
  return declare({ wish: 'alert', act: act as AlertWish['act'], level: known.success ? known.data : null })
}

/** 清单 1 3 完成: into the daybook of the grid that speaks here. */
export async function alertStep(
  turn: Turn,
  { items, words }: Extract<Wish, { wish: 'alert-step' }>,
  photos: readonly EvidenceId[],
): Promise<Consequence> {
  const { desk, speaker, now, policy } = turn
  const alert = runningIn(await desk.alerts.latest(speaker.tenant))
  if (!alert || policy.alert === null) return refusedWith({ code: 'no-alert' })
  const { checklist } = policy.alert
  const all = checklist.map((_, at) => at + 1)
  const wanted = items.length === 0 ? all : [...new Set(items)]
  if (wanted.some((item) => !all.includes(item))) return refusedWith({ code: 'no-such-step', of: all.length })
  const here = await postsHere(turn)
  const own = here.find(({ grid }) => grid.code === speaker.group?.grid) ?? here[0]
  if (!own) return refusedWith({ code: 'no-grid-here', level: null, kinds: [] })
  const { grid } = own
  const scene = await desk.directory.scene(speaker.tenant, [grid.code])
  const by = byOf(speaker.actor, scene, null)
  const [day, begun] = [dayOf(now), dayOf(alert.startedAt)]
  const stepOf = (item: number) => ({ duty: stepDuty(alert, item), from: begun })
  const done = await desk.duties.counts(speaker.tenant, [grid.code], all.map(stepOf))
  const stream = `daybook:${grid.code}:${day}`
  const expectedVersion = (await desk.journal.read(stream)).length
  const fact = {
    ...{ type: 'alert-step-recorded' as const, grid: grid.code, day, items: wanted, text: words },
    ...{ photos: [...photos], group: speaker.group?.id ?? null },
  }
  return {
    kind: 'write',
    outcome: 'recorded',
    appends: [{ stream, expectedVersion, facts: [{ fact, by, at: now }] }],
    views: wanted.map((item) => ({
      kind: 'duty-done',
      tenant: speaker.tenant,
      duty: stepDuty(alert, item),
      grid: grid.code,
      day: begun,
    })),
    notices: [
      {
        key: `${stream}:${expectedVersion}:alert-step:${speaker.chatKey}`,
        to: speaker.here,
        about: null,
        meaning: {
          kind: 'alert-step-recorded',
          grid: grid.name,
          who: `${by.title} ${speaker.person?.name ?? ''}`.trim(),
          items: wanted.flatMap((item) => checklist[item - 1] ?? []),
          open: all.filter(
            (item) => !wanted.includes(item) && !done.has(countKey(stepDuty(alert, item), begun, grid.code)),
          ).length,
          words,
          photoCount: photos.length,
        },
        priority: 'urgent',
        dueAt: now,
      },
    ],
  }
}
