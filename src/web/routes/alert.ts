/** POST /api/alert: an alert is started, changed or ended by a source that was given the right; the same again is answered the same. */
import express, { type Router } from 'express'
import { z } from 'zod'
import type { Desk } from '../../desk.ts'
import { type Alert, runningIn } from '../../domain/alert/alert.ts'
import type { AlertCommand } from '../../domain/alert/decide-alert.ts'
import { AlertLevel } from '../../domain/alert/facts.ts'
import { isoOf } from '../../domain/calendar/days.ts'
import type { Instant } from '../../domain/names.ts'
import { handleAlert } from '../../handle-alert.ts'
import { limits } from '../../limits.ts'
import { ApiProblemError, answerApiProblem } from '../api-problem.ts'
import { feedOf, fewEnough, fewRefusals } from '../feed-token.ts'

export interface AlertDoor {
  readonly desk: Desk
  readonly now: () => Instant
  readonly wake: () => void
  readonly report: (error: unknown) => void
}

const note = z.string('应为文字').trim().max(120, '最多 120 个字').default('')
const level = z.enum(AlertLevel.options, '应为 blue、yellow、orange、red 之一')
const Body = z.discriminatedUnion(
  'action',
  [
    z.strictObject({ action: z.literal('start'), level, note }),
    z.strictObject({ action: z.literal('change'), level, note }),
    z.strictObject({ action: z.literal('end'), note }),
  ],
  'action 应为 start、change、end 之一',
)

export function alertDoor({ desk, now, wake, report }: AlertDoor): Router {
  const router = express.Router()
  router.post(
    '/api/alert',
    fewRefusals(),
    fewEnough(limits.alertsPerMinute),
    (request, _response, next) =>
      next(request.is('application/json') ? undefined : new ApiProblemError('not-json')),
    express.json({ limit: limits.apiBodyBytes }),
    async (request, response) => {
      const { tenant, name } = await feedOf(request, desk.alarms, 'alert')
      const command = commandIn(request.body)
      const before = runningIn(await desk.alerts.latest(tenant))
      // What is so already is not done again.
      if ((before?.level ?? null) === wanted(command)) return void response.json(shown(before))
      const outcome = await handleAlert(desk, {
        tenant,
        command,
        who: { source: name },
        now: now(),
        handled: null,
      })
      if ('refusal' in outcome) throw new ApiProblemError(problems[outcome.refusal.code] ?? 'fault')
      wake()
      response.json(shown(outcome.alert))
    },
  )
  router.all('/api/alert', () => {
    throw new ApiProblemError('method-not-allowed')
  })
  router.use('/api/alert', answerApiProblem(report))
  return router
}

const problems: Readonly<Partial<Record<string, 'alert-running' | 'no-alert' | 'no-rules'>>> = {
  'alert-running': 'alert-running',
  'no-alert': 'no-alert',
  'no-alert-rules': 'no-rules',
}

function commandIn(body: unknown): AlertCommand {
  const parsed = Body.safeParse(body)
  if (!parsed.success)
    throw new ApiProblemError(
      'bad-fields',
      parsed.error.issues.map(({ path, message }) => ({ field: path.join('.'), message })),
    )
  const { data } = parsed
  if (data.action === 'end') return { type: 'end-alert', note: data.note }
  const type = data.action === 'start' ? 'start-alert' : 'change-alert'
  return { type, level: data.level, note: data.note }
}

const wanted = (command: AlertCommand): AlertLevel | null =>
  command.type === 'end-alert' ? null : command.level

const shown = (alert: Alert | null) =>
  alert === null || alert.endedAt !== null
    ? { level: null }
    : { level: alert.level, since: isoOf(alert.startedAt) }
