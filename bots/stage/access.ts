/** Who may open the stage: this machine only, unless it was opened on purpose. */
import { isIPv4 } from 'node:net'
import type { RequestHandler } from 'express'
import { StageProblem } from './problem.ts'

/** `loopback`: this machine only · `open`: everybody who reaches the port · `off`: nobody, it is not there. */
export type AccessSetting = 'loopback' | 'open' | 'off'

export function onlyAllowed(access: AccessSetting): RequestHandler {
  return (req, _res, next) => {
    if (access === 'off') throw new StageProblem('unknown-path')
    if (access === 'loopback' && !isLocal(req)) throw new StageProblem('not-here')
    next()
  }
}

/** A page elsewhere can post a form here without asking, but not JSON. */
export const onlyJson: RequestHandler = (req, _res, next) => {
  if (req.method === 'POST' && !req.is('application/json')) throw new StageProblem('not-json')
  next()
}

/**
 * The socket tells where the request comes from. The Host header must agree: a name that an attacker's DNS points
 * at 127.0.0.1 arrives through a local socket too. A forwarded request came from somewhere else.
 */
function isLocal(req: Parameters<RequestHandler>[0]): boolean {
  const forwarded = req.headers.forwarded ?? req.headers['x-forwarded-for']
  return (
    forwarded === undefined && isLoopback(req.socket.remoteAddress ?? '') && isLocalName(req.headers.host)
  )
}

function isLoopback(address: string): boolean {
  const plain = address.replace(/^::ffff:/i, '')
  return plain === '::1' || (isIPv4(plain) && plain.startsWith('127.'))
}

function isLocalName(host: string | undefined): boolean {
  const name = (host ?? '').replace(/:\d+$/, '').toLowerCase()
  return name === 'localhost' || name.endsWith('.localhost') || isLoopback(name.replace(/^\[|\]$/g, ''))
}
