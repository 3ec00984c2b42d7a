/** POST /api/alarms: one alarm of one station from a source outside; the same again is answered the same. */
import express, { type Router } from 'express'
import type { Desk } from '../../desk.ts'
import type { AirRules } from '../../domain/air/standard.ts'
import type { Alarm } from '../../domain/alarm/alarm.ts'
import { isoOf } from '../../domain/calendar/days.ts'
import type { Instant } from '../../domain/names.ts'
import { limits } from '../../limits.ts'
import { raiseAlarm } from '../../raise-alarm.ts'
import { readAlarm } from '../alarm-body.ts'
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
  router.post(
    '/api/alarms',
    fewRefusals(),
    fewEnough(limits.alarmsPerMinute),
    (request, _response, next) =>
      next(request.is('application/json') ? undefined : new ApiProblemError('not-json')),
    express.json({ limit: limits.apiBodyBytes }),
    async (request, response) => {
      const feed = await feedOf(request, desk.alarms, 'alarms')
      const raised = await raiseAlarm(desk, feed, readAlarm(request.body, airRules, now()), now())
      if ('problem' in raised) throw new ApiProblemError(raised.problem)
      if (raised.fresh) wake()
      response.status(raised.fresh ? 201 : 200).json(shown(raised.alarm))
    },
  )
  router.all('/api/alarms', () => {
    throw new ApiProblemError('method-not-allowed')
  })
  router.use('/api/alarms', answerApiProblem(report))
  return router
}

const shown = ({ sourceId, no, station, raisedAt, limits: ends }: Alarm) => {
  const by = (kind: 'feedback' | 'result') => {
    const limit = ends.find((one) => one.kind === kind)
    return limit ? isoOf(limit.dueAt) : null
  }
  return {
    id: sourceId,
    no,
    station: station.code,
    pushedAt: isoOf(raisedAt),
    feedbackBy: by('feedback'),
    resultBy: by('result'),
  }
}
