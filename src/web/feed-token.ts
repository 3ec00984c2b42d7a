/** Who sends: a source is known by its token, of which only the hash is kept. Tries without a good one are few. */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { Request, RequestHandler } from 'express'
import { ipKeyGenerator, MemoryStore, type Options, rateLimit } from 'express-rate-limit'
import type { Alarms, Feed } from '../journal/alarms.ts'
import { limits } from '../limits.ts'
import { ApiProblemError, sendProblem } from './api-problem.ts'

const bearer = /^Bearer +(?<token>[\w-]{20,200})$/i

export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex')

/** The source behind a request's token; throws a problem where there is none, or it may not send this. */
export async function feedOf(
  request: Request,
  alarms: Pick<Alarms, 'feed'>,
  wish: Feed['may'][number],
): Promise<Feed> {
  const { authorization } = request.headers
  if (authorization === undefined) throw new ApiProblemError('no-token')
  const token = bearer.exec(authorization)?.groups?.token
  if (token === undefined) throw new ApiProblemError('wrong-token')
  const hash = hashOfToken(token)
  const feed = await alarms.feed(hash)
  if (!feed || !sameText(feed.tokenHash, hash)) throw new ApiProblemError('wrong-token')
  if (!feed.may.includes(wish)) throw new ApiProblemError('not-allowed')
  return feed
}

const sameText = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))

/**
 * Requests that are refused count by their address: nobody finds a token by trying. They count once they are answered, so a
 * burst from a good source, all in hand at once, is none of them.
 */
export function fewRefusals(): RequestHandler {
  const refused = new MemoryStore()
  refused.init({ windowMs: 60_000 } as Options)
  return async ({ ip = '' }, response, next) => {
    const key = ipKeyGenerator(ip)
    const known = await refused.get(key)
    if (known && known.totalHits >= limits.refusedRequestsPerMinute) {
      response.set('Retry-After', '60')
      sendProblem(response, 'too-many')
      return
    }
    response.once('finish', () => {
      if (response.statusCode === 401) void refused.increment(key)
    })
    next()
  }
}

/** So many requests a minute from one token, whatever they bring. */
export const fewEnough = (perMinute: number): RequestHandler =>
  rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    keyGenerator: ({ headers, ip = '' }) =>
      headers.authorization ? hashOfToken(headers.authorization) : ipKeyGenerator(ip),
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_request, response) => sendProblem(response, 'too-many'),
  })
