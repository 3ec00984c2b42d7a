/** Turns a function that returns a value into a route: what it throws is answered by `answer-problem.ts`. */
import type { Request, RequestHandler } from 'express'

/** Answers with the value as JSON, never cached: a chat moves on. */
export function answer(status: number, handler: (req: Request) => Promise<unknown>): RequestHandler {
  return async (req, res) => {
    const value = await handler(req)
    res.status(status).set('cache-control', 'no-store').json(value)
  }
}

/** A part of the path, empty where there is none. */
export function param(req: Request, name: string): string {
  return String(req.params[name] ?? '')
}
