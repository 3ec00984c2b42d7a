/** An import ready to be written: one value for the command line, which commits it at once, and for a chat, which commits it with the answer. */
import type { By } from '../domain/grid/actor.ts'
import type { Instant } from '../domain/names.ts'
import type { Append, Journal, View } from '../journal/journal.ts'
import type { Notice } from '../notices/notice.ts'

export type Prepared<C> =
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'ready'
      readonly changes: readonly C[]
      readonly appends: readonly Append[]
      readonly views: readonly View[]
      /** Who else is told. */
      readonly notices: readonly Notice[]
    }

export type Imported<C> =
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'done'; readonly changes: readonly C[] }

/** Whoever sits at the machine itself. */
export const atTheMachine: By = { person: null, account: null, title: '管理员' }

export async function commitPrepared<C>(
  journal: Pick<Journal, 'commit'>,
  prepared: Prepared<C>,
  at: Instant,
): Promise<Imported<C>> {
  if (prepared.kind !== 'ready') return prepared
  const { appends, views, notices, changes } = prepared
  const done = await journal.commit({ appends, views, notices, handled: null, stamp: null, at })
  return done === 'committed'
    ? { kind: 'done', changes }
    : { kind: 'refused', why: '刚被别处改动，请再导入一次。' }
}
