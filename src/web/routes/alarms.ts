/** POST /api/alarms: one alarm of one station from a source outside, or taken back by it; the same again is answered the same. */
import express, { type RequestHandler, type Router } from 'express'
import type { Desk } from '../../desk.ts'
import type { AirRules } from '../../domain/air/standard.ts'
import type { Alarm } from '../../domain/alarm/alarm.ts'
import { isoOf } from '../../domain/calendar/days.ts'
import type { Instant } from '../../domain/names.ts'
import { limits } from '../../limits.ts'
import { raiseAlarm, withdrawAlarm } from '../../raise-alarm.ts'
import { readAlarm, readFields, WithdrawBody } from '../alarm-body.ts'
import { ApiProblemError, answerApiProblem } from '../api-problem.ts'
import { feedOf, fewEnough, fewRefusals } from '../feed-token.ts'

export interface AlarmsDoor {
  readonly desk: Desk
  readonly airRules: AirRules
  readonly now: () => Instant
  /** What was raised is to be told: wakes whoever tells. */
  readonly wake: () => void
  readonly report: (error: unknown) => void
}

/** Answers only what is on disk: 201 the first time, 200 again. */
export function alarmsDoor({ desk, airRules, now, wake, report }: AlarmsDoor): Router {
  const router = express.Router()
  const guards: readonly RequestHandler[] = [
    fewRefusals(),
    fewEnough(limits.alarmsPerMinute),
    (request, _response, next) =>
      next(request.is('application/json') ? undefined : new ApiProblemError('not-json')),
    express.json({ limit: limits.apiBodyBytes }),
  ]
  router.post('/api/alarms', ...guards, async (request, response) => {
    const feed = await feedOf(request, desk.alarms, 'alarms')
    const said = readAlarm(request.body, airRules, now())
    const raised = await raiseAlarm(desk, feed, said, now())
    if ('problem' in raised) throw new ApiProblemError(raised.problem)
    if (raised.fresh) wake()
    response.status(raised.fresh ? 201 : 200).json(shown(raised.alarm, said.id))
  })
  router.post('/api/alarms/withdraw', ...guards, async (request, response) => {
    const feed = await feedOf(request, desk.alarms, 'alarms')
    const { id, reason } = readFields(WithdrawBody, request.body)
    const alarm = await withdrawAlarm(desk, feed, { id, text: reason }, now())
    if (!alarm) throw new ApiProblemError('unknown-alarm')
    wake()
    response.json({ ...shown(alarm, id), withdrawn: true })
  })
  router.all(['/api/alarms', '/api/alarms/withdraw'], () => {
    throw new ApiProblemError('method-not-allowed')
  })
  router.use('/api/alarms', answerApiProblem(report))
  return router
}

const shown = ({ no, station, raisedAt, limits: ends }: Alarm, id: string) => {
  const by = (kind: 'feedback' | 'result') => {
    const limit = ends.find((one) => one.kind === kind)
    return limit ? isoOf(limit.dueAt) : null
  }
  return {
    id,
    no,
    station: station.code,
    pushedAt: isoOf(raisedAt),
    feedbackBy: by('feedback'),
    resultBy: by('result'),
  }
}
