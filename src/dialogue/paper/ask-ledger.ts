/** 台账 10月: counted now, read and printed when the answer is delivered. */
import { dayOf } from '../../domain/calendar/days.ts'
import { privateLedgers, rootLedgers, standingLedgers } from '../../domain/digest/ledger-names.ts'
import { periodWith } from '../../domain/digest/period.ts'
import type { Wish } from '../../intent/wish.ts'
import { rowsOf } from '../../printing/ledger-of.ts'
import { readableUnit } from '../grid/readable-unit.ts'
import { type Consequence, refusedWith, type Turn } from '../turn.ts'

export async function askLedger(
  turn: Turn,
  { ledger, span, day, place }: Extract<Wish, { wish: 'ask-ledger' }>,
): Promise<Consequence> {
  const { desk, now, policy, speaker } = turn
  const wished = (name: string) => `要${name}的台账`
  const unit = await readableUnit(turn, place, policy.rights.deciding, wished)
  if ('consequence' in unit) return unit.consequence
  const { tenant, code: grid, name } = unit.value
  if (rootLedgers.includes(ledger) && (grid as string) !== speaker.tenant)
    return refusedWith({ code: 'no-right', no: null, wished: `要${ledger}`, whose: '全辖区的网格长' })
  if (privateLedgers.includes(ledger) && speaker.group !== null)
    return refusedWith({ code: 'only-in-private', ledger })
  const today = dayOf(now)
  const whole = standingLedgers.includes(ledger) ? { from: today, to: today } : periodWith(span, day ?? today)
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
