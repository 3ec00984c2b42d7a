/** POST /api/air: a monitoring platform sends a table of air values; every row is right, or nothing is imported. */
import express, { type RequestHandler, Router } from 'express'
import { z } from 'zod'
import { type AirImported, importAir } from '../assessing/import-air.ts'
import { sayImport } from '../assessing/say-import.ts'
import type { Desk } from '../desk.ts'
import { AirTable } from '../domain/air/facts.ts'
import { titlesNeeded } from '../domain/air/tables.ts'
import type { Instant } from '../domain/names.ts'
import { limits } from '../limits.ts'
import type { openAccess, Source } from './access.ts'

const Cell = z.union([z.string().max(200), z.number(), z.null()])
const Body = z.strictObject({
  kind: AirTable,
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

export interface AirDoorParts {
  readonly desk: Pick<Desk, 'journal' | 'air' | 'airRules' | 'directory' | 'packOf'>
  readonly sourceOf: ReturnType<typeof openAccess>
  readonly now: () => Instant
}

export function airDoor({ desk, sourceOf, now }: AirDoorParts): RequestHandler {
  const router = Router()
  // Who is not known is not read: only then comes the body.
  router.post('/api/air', (request, response, next) => {
    const source = sourceOf(request.get('authorization'))
    response.locals.source = source
    if (source) next()
    else response.status(401).json(problem('no-access', '口令不对，没有接收。'))
  })
  router.post('/api/air', express.json({ limit: limits.airBytes }), async (request, response) => {
    const body = Body.safeParse(request.body)
    if (!body.success) {
      response.status(400).json(problem('unreadable', `内容的格式不对：${placesOf(body.error)}`))
      return
    }
    const { tenant, source } = response.locals.source as Source
    const { kind: of, period = null, replaces = null, rows } = body.data
    const imported = await importAir(desk, {
      ...{ tenant, of, period, replaces, source, now: now() },
      rows: rows.map((cells, at) => ({ row: at + 1, cells: textsOf(cells) })),
      by: { person: null, account: null, title: source },
    })
    const { status, ...answer } = answerTo(imported, of)
    response.status(status).json(answer)
  })
  router.use('/api/air', ((error: { status?: number }, _request, response, next) => {
    if (error.status === 413) response.status(413).json(problem('too-large', '内容太大，请分几次发送。'))
    else if (error.status === 400) response.status(400).json(problem('unreadable', '内容不是 JSON。'))
    else next(error)
  }) satisfies express.ErrorRequestHandler)
  return router
}

const problem = (code: string, message: string, more: object = {}) => ({ error: { code, message, ...more } })

function answerTo(imported: AirImported, of: AirTable) {
  const message = sayImport(imported, { of }).join('\n')
  if ('faults' in imported)
    return {
      status: 422,
      ...problem('rows-wrong', message, { rows: imported.faults, titles: titlesNeeded(of) }),
    }
  if ('refusal' in imported) return { status: 409, ...problem(imported.refusal.code, message) }
  const { done, same, doubts } = imported
  const imports = done.map(({ period, no, replaces, rows }) => ({ period, no, replaces, rows: rows.length }))
  return { status: 200, imports, same, doubts, message }
}

const textsOf = (cells: Readonly<Record<string, string | number | null>>): Record<string, string> =>
  Object.fromEntries(Object.entries(cells).map(([title, cell]) => [title, cell === null ? '' : String(cell)]))

/** Where it is wrong, never what stood there. */
const placesOf = (error: z.ZodError): string =>
  [...new Set(error.issues.map(({ path }) => path.map(String).join('.') || '整体'))].slice(0, 10).join('、')
