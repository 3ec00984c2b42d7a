/** The body of POST /api/alarms: what a source says of one alarm, checked before anything is done with it. */
import { z } from 'zod'
import { impossibleIn } from '../domain/air/check-concentrations.ts'
import { Pollutant } from '../domain/air/pollutant.ts'
import type { AirRules } from '../domain/air/standard.ts'
import { addMinutes, dayOf } from '../domain/calendar/days.ts'
import { exact } from '../domain/exact/exact.ts'
import type { Instant } from '../domain/names.ts'
import { limits } from '../limits.ts'
import type { AlarmSaid } from '../raise-alarm.ts'
import { ApiProblemError } from './api-problem.ts'

const units: Readonly<Record<string, 'ug/m3' | 'mg/m3'>> = {
  'ug/m3': 'ug/m3',
  'μg/m3': 'ug/m3',
  'µg/m3': 'ug/m3',
  'mg/m3': 'mg/m3',
}

export const AlarmBody = z.strictObject({
  id: z.string('应为文字').trim().min(1, '不能空').max(64, '最多 64 个字'),
  station: z.string('应为站点编号').regex(/^[\w-]{1,32}$/, '应为站点编号'),
  pollutant: z
    .string('应为 PM2.5、PM10、SO2、NO2、O3、CO 之一')
    .transform((text) => text.toUpperCase().replaceAll(/[._ ]/g, ''))
    .pipe(z.enum(Pollutant.options, '应为 PM2.5、PM10、SO2、NO2、O3、CO 之一')),
  value: z
    .union([z.number(), z.string()], '应为数字')
    .transform(String)
    .refine((text) => /^-?\d{1,5}(\.\d{1,4})?$/.test(text), '应为数字，最多五位整数、四位小数'),
  unit: z
    .string('应为 ug/m3 或 mg/m3')
    .transform((text) => units[text.replace('³', '3')] ?? '')
    .refine((text) => text !== '', '应为 ug/m3 或 mg/m3'),
  time: z.iso
    .datetime({ offset: true, local: true, error: '应为 ISO 8601 时间，例如 2026-11-18T02:08:00+08:00' })
    .transform((text) => Date.parse(/(Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}+08:00`) as Instant),
})

export const WithdrawBody = z.strictObject({
  id: AlarmBody.shape.id,
  reason: z.string('应为文字').trim().max(100, '最多 100 个字').default(''),
})

/** Throws a problem that names each wrong field. */
export function readFields<T>(shape: z.ZodType<T>, body: unknown): T {
  const parsed = shape.safeParse(body)
  if (parsed.success) return parsed.data
  const errors = parsed.error.issues.map(({ path, message, code }) => ({
    field: path.join('.'),
    message: code === 'unrecognized_keys' ? '有不认识的字段' : message,
  }))
  throw new ApiProblemError('bad-fields', errors)
}

/** Throws a problem that names each wrong field, or says what cannot be. */
export function readAlarm(body: unknown, rules: AirRules, now: Instant): AlarmSaid {
  const said = readFields(AlarmBody, body)
  const wrong = (field: string, message: string) => [{ field, message }]
  const wanted = said.pollutant === 'CO' ? 'mg/m3' : 'ug/m3'
  if (said.unit !== wanted) throw new ApiProblemError('impossible-value', wrong('unit', `应为 ${wanted}`))
  const standard = rules.standards.at(dayOf(now))
  const [impossible] = impossibleIn({ [said.pollutant]: exact(said.value) }, standard)
  if (impossible)
    throw new ApiProblemError(
      'impossible-value',
      wrong('value', impossible.kind === 'negative' ? '不能小于零' : '太大，像是别的单位'),
    )
  if (said.time > addMinutes(now, limits.alarmAheadMinutes))
    throw new ApiProblemError('time-ahead', wrong('time', '在将来'))
  if (said.time < addMinutes(now, -limits.alarmAgeHours * 60))
    throw new ApiProblemError('time-too-old', wrong('time', '太早'))
  return said
}
