/** 台账 10月: counted now, read and printed when the answer is delivered. */
import { dayOf } from '../domain/calendar/days.ts'
import { periodWith } from '../domain/digest/period.ts'
import type { Wish } from '../intent/wish.ts'
import { LedgerName } from '../notices/digest-notice.ts'
import { rowsOf } from '../printing/ledger-of.ts'
import { readableUnit } from './readable-unit.ts'
import type { Consequence, Turn } from './turn.ts'

export async function askLedger(
  turn: Turn,
  { ledger: said, span, day, place }: Extract<Wish, { wish: 'ask-ledger' }>,
): Promise<Consequence> {
  const { desk, now, policy } = turn
  const ledger = LedgerName.parse(`${said}台账`)
  const unit = await readableUnit(turn, place, policy.rights.deciding, (name) => `要${name}的台账`)
  if ('consequence' in unit) return unit.consequence
  const { tenant, code: grid, name } = unit.value
  const today = dayOf(now)
  const whole = periodWith(span, day ?? today)
  const { from } = whole
  const to = whole.to > today && from <= today ? today : whole.to
  const asked = { ledger, tenant, grid, from, to }
  const rows = await rowsOf(desk, asked)
  return {
    kind: 'tell',
    meaning: { kind: 'ledger-made', ...asked, name, rows },
    outcome: 'answered',
    question: null,
  }
}
