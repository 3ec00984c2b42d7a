/** Who may send data in: a token for each source, bound to one tenant, compared without telling how much of it was right. */
import { createHash, timingSafeEqual } from 'node:crypto'
import type { TenantCode } from '../domain/names.ts'

export interface Source {
  readonly tenant: TenantCode
  /** What the ledger calls the sender: 空气站平台. */
  readonly source: string
}

export interface SourceToken extends Source {
  readonly token: string
}

/** The source of an `Authorization: Bearer …` header; null for any that is not known. */
export function openAccess(
  tokens: readonly SourceToken[],
): (authorization: string | undefined) => Source | null {
  const known = tokens.map(({ token, ...source }) => ({ source, hash: hashOf(token) }))
  return (authorization) => {
    const [, token] = /^Bearer ([\w.~+/=-]{1,512})$/.exec(authorization ?? '') ?? []
    if (token === undefined) return null
    const hash = hashOf(token)
    // All are compared, whether or not one was right: the time it takes tells nothing.
    const found = known.filter((one) => timingSafeEqual(one.hash, hash))
    return found[0]?.source ?? null
  }
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()
