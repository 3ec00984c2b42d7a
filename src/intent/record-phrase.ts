/** A phrase that enters work of one kind in the daybook: 督查, 培训, 报送. */
import type { DutyKind } from '../domain/policy/house-duty.ts'
import type { Phrase } from './phrase.ts'

export const recordPhrase = (
  kind: DutyKind,
  rest: Pick<Phrase, 'name' | 'title' | 'what' | 'leads' | 'says' | 'exact'>,
): Phrase => ({
  ...rest,
  intent: 'log_activity',
  who: 'chief',
  wish: ({ said, lead }) => ({ wish: 'duty', kind, text: said.text, led: lead !== null }),
})
