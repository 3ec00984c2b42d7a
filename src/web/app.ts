/** The web door: what each channel brings along, and how the house is, for whoever runs it. */
import express, { type Express, type RequestHandler } from 'express'
import helmet from 'helmet'

export interface WebParts {
  /** Mounted first: a stage, a webhook; each with its own body parser and access rule. */
  readonly doors: readonly { readonly path: string; readonly handler: RequestHandler }[]
  readonly health: () => Promise<{ readonly ok: boolean }>
}

export function openWeb({ doors, health }: WebParts): Express {
  const app = express()
  app.disable('x-powered-by')
  for (const { path, handler } of doors) app.use(path, handler)
  app.use(helmet())
  app.get('/healthz', async (_, response) => {
    const report = await health()
    response.status(report.ok ? 200 : 503).json(report)
  })
  app.get('/', (_, response) => response.redirect(302, '/stage'))
  app.use(
    (_, response) =>
      void response.status(404).json({ error: { code: 'not-found', message: '没有这个页面。' } }),
  )
  app.use(((_error, _request, response, _next) => {
    response.status(500).json({ error: { code: 'fault', message: '系统出了点问题，请稍后再试。' } })
  }) satisfies express.ErrorRequestHandler)
  return app
}
