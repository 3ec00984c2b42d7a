/** An alert is declared in words, and asked about where they are not clear. */
import { runningIn } from '../../domain/alert/alert.ts'
import { type AlertCommand, mayDeclare } from '../../domain/alert/decide-alert.ts'
import { AlertLevel } from '../../domain/alert/facts.ts'
import { clean } from '../../intent/clean.ts'
import { maybeAlert } from '../../intent/fixed/alert-words.ts'
import type { AlertWish } from '../../intent/wish.ts'
import { alertLevelWords } from '../../render/text/alert-words.ts'
import { askWhich } from '../asking/ask-which.ts'
import type { Consequence, Turn } from '../turn.ts'

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
