/** A digest, a ledger or a subscription asked for in everyday words, where no command was said. */

import { dayOf } from '../../domain/calendar/days.ts'
import { ledgerNamed } from '../../domain/digest/ledger-names.ts'
import type { Said, Wish } from '../wish.ts'
import { type AskedFor, askedFor } from './asked-for.ts'
import { periodSaid, periodWords } from './period-words.ts'

export type PaperWish = Extract<Wish, { wish: 'ask-digest' | 'ask-ledger' | 'subscribe-digest' }>

/** Null where it is talk, or something else is asked for. */
export function paperWish({ text, now, photos, addressed, quotesCase, quotesOrder }: Said): PaperWish | null {
  if (photos > 0 || quotesCase || quotesOrder) return null
  const worst = worstAsked({ text, now, addressed })
  if (worst) return worst
  const asked = askedFor(text, now)
  if (!asked) return null
  return lastingWish(asked) ?? ledgerWish(asked) ?? digestWish(asked, addressed, now)
}

function lastingWish({ lasting, digest, asking }: AskedFor): PaperWish | null {
  if (lasting === null || digest === null || (lasting === 'wanted' && !asking)) return null
  return { wish: 'subscribe-digest', digest, wanted: lasting === 'wanted' }
}

function ledgerWish({ ledger, form, period, place, lasting, asking }: AskedFor): PaperWish | null {
  if (lasting !== null || (ledger === null && !(form === 'table' && asking && period !== null))) return null
  return {
    wish: 'ask-ledger',
    ledger: ledgerNamed(ledger === null || ledger === '' ? undefined : ledger),
    span: period?.digest ?? 'monthly',
    day: period?.day ?? null,
    place,
  }
}

function digestWish(asked: AskedFor, addressed: boolean, now: Said['now']): PaperWish | null {
  const { period, inPassing, digest, anyDigest, form, again, lasting, place, asking } = asked
  if (lasting !== null) return null
  const named = digest !== null || anyDigest
  const meant = named || again || form !== null || (asking && !inPassing)
  const sure =
    addressed || (period !== null && (named || again || asking)) || (digest !== null && (again || asking))
  const something = named || again || period !== null || form !== null
  if (!meant || !sure || !something) return null
  // The document is that of a period which has ended, as is what is sent once more; what is named alone is the last one.
  const frozen = again || (period === null && form === 'document')
  const kind = digest ?? period?.digest ?? 'weekly'
  const day = period?.day ?? (frozen || digest !== null ? null : dayOf(now))
  return { wish: 'ask-digest', digest: kind, day, place, again: frozen }
}

const worst = new RegExp(
  `^(?:(?<period>${periodWords})的?)?(?<who>谁|哪个?(?:村|社区|镇|乡|街道|县|区|州|市|片区|网格|单位)?)家?(?:的?(?<what>问题|超期|逾期|积压|在办))?(?:做得|干得|办得|表现|情况)?(?:是)?(?:最(?:差|多|慢|落后|严重)|垫底|拖后腿|(?:排名?)?倒数第一)[了啊呢吗?？。]*$`,
  'u',
)

/** 哪个村超期最多: the digest puts the worst first; 谁最差 alone is talk unless the bell is asked. */
function worstAsked({ text, now, addressed }: Pick<Said, 'text' | 'now' | 'addressed'>): PaperWish | null {
  const { who, what, period: span } = worst.exec(text)?.groups ?? {}
  if (who === undefined || (who === '谁' && what === undefined && !addressed)) return null
  const period = span === undefined ? null : periodSaid(span, now)
  return {
    wish: 'ask-digest',
    digest: period?.digest ?? 'weekly',
    day: period?.day ?? dayOf(now),
    place: null,
    again: false,
  }
}
