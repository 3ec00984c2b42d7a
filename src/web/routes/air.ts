/** POST /api/air: a monitoring platform sends a table of air values; every row is right, or nothing is imported. */
import express, { type Router } from 'express'
import { z } from 'zod'
import { type AirImported, importAir } from '../../assessing/import-air.ts'
import { sayImport } from '../../assessing/say-import.ts'
import type { Desk } from '../../desk.ts'
import { daysFromHours } from '../../domain/air/days-from-hours.ts'
import { AirTable } from '../../domain/air/facts.ts'
import type { Instant } from '../../domain/names.ts'
import type { Feed } from '../../journal/alarms.ts'
import { limits } from '../../limits.ts'
import { ApiProblemError, answerApiProblem } from '../api-problem.ts'
import { feedOf, fewEnough, fewRefusals } from '../feed-token.ts'

const Cell = z.union([z.string().max(200), z.number(), z.null()])
const Body = z.strictObject({
  /** Hours become days before they come in. */
  kind: z.union([AirTable, z.literal('hourly')]),
  period: z
    .string()
    .regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/)
    .nullish(),
  replaces: z.int().positive().nullish(),
  rows: z
    .array(z.record(z.string().max(60), Cell))
    .min(1)
    .max(limits.airRows),
})

export interface AirDoor {
  readonly desk: Pick<Desk, 'journal' | 'air' | 'airRules' | 'directory' | 'packOf' | 'alarms'>
  readonly now: () => Instant
  readonly report: (error: unknown) => void
}

export function airDoor({ desk, now, report }: AirDoor): Router {
  const router = express.Router()
  router.post(
    '/api/air',
    fewRefusals(),
    fewEnough(limits.airTablesPerMinute),
    // Who is not known is not read: a table is large.
    async (request, response, next) => {
      response.locals.feed = await feedOf(request, desk.alarms, 'air')
      next(request.is('application/json') ? undefined : new ApiProblemError('not-json'))
    },
    express.json({ limit: limits.airBytes }),
    async (request, response) => {
      const { tenant, name: source } = response.locals.feed as Feed
      const { kind, period = null, replaces = null, rows: sent } = tableIn(request.body)
      const of = kind === 'hourly' ? 'daily' : kind
      const given = sent.map((cells, at) => ({ row: at + 1, cells: textsOf(cells) }))
      const { rows, faults } =
        kind === 'hourly' ? daysFromHours(given, desk.airRules.standards) : { rows: given, faults: [] }
      if (faults.length > 0) return void response.json(answerTo({ faults }, of))
      const imported = await importAir(desk, {
        ...{ tenant, of, period, replaces, source, now: now() },
        rows,
        by: { person: null, account: null, title: source },
      })
      response.json(answerTo(imported, of))
    },
  )
  router.all('/api/air', () => {
    throw new ApiProblemError('method-not-allowed')
  })
  router.use('/api/air', answerApiProblem(report))
  return router
}

function tableIn(body: unknown): z.infer<typeof Body> {
  const parsed = Body.safeParse(body)
  if (parsed.success) return parsed.data
  // Where it is wrong, never what stood there.
  const places = new Set(parsed.error.issues.map(({ path }) => path.map(String).join('.') || 'body'))
  throw new ApiProblemError(
    'bad-fields',
    [...places].slice(0, 10).map((field) => ({ field, message: '格式不对' })),
  )
}

function answerTo(imported: AirImported, of: AirTable) {
  const message = sayImport(imported, { of }).join('\n')
  if ('faults' in imported)
    throw new ApiProblemError(
      'rows-wrong',
      imported.faults.map(({ row, words }) => ({ field: `rows.${row}`, message: words })),
    )
  if ('refusal' in imported) throw new ApiProblemError('not-imported', [], { detail: message })
  const { done, same, doubts } = imported
  const imports = done.map(({ period, no, replaces, rows }) => ({ period, no, replaces, rows: rows.length }))
  return { imports, same, doubts, message }
}

const textsOf = (cells: Readonly<Record<string, string | number | null>>): Record<string, string> =>
  Object.fromEntries(Object.entries(cells).map(([title, cell]) => [title, cell === null ? '' : String(cell)]))
