/** What a wording is: a meaning put into words for one chat, still without accounts and bytes. */
import type { EvidenceId, Instant } from '../../domain/names.ts'
import type { Addressee } from '../../notices/case-notice.ts'
import type { Meaning, MeaningKind } from '../../notices/notice.ts'
import type { Capabilities } from '../../outbox/capabilities.ts'
import type { Letter } from '../../outbox/channel.ts'

/** When, where and with which abilities it is read. */
export interface Setting {
  readonly now: Instant
  readonly capabilities: Capabilities
  /** In a group numbers of telephones and identities are masked. */
  readonly chatKind: 'group' | 'direct'
}

export interface Wording {
  readonly text: string
  /** Persons whose `@name` stands in the text. */
  readonly mentions: readonly Addressee[]
  readonly buttons: Letter['buttons']
  readonly photos: readonly EvidenceId[]
}

/** The meaning of one kind; kinds that share a shape (all facts of a case) are told apart here. */
export type MeaningWith<K extends MeaningKind> = K extends MeaningKind ? Narrowed<Meaning, K> : never
type Narrowed<M, K> = M extends { kind: infer Kind }
  ? K extends Kind
    ? Omit<M, 'kind'> & { readonly kind: K }
    : never
  : never

export type WordingOf<K extends MeaningKind> = (meaning: MeaningWith<K>, setting: Setting) => Wording

/** Lines joined; empty ones and `null` are left out. */
export function wording(
  lines: readonly (string | null)[],
  more: Partial<Omit<Wording, 'text'>> = {},
): Wording {
  const text = lines.filter((line) => line !== null && line !== '').join('\n')
  return { text, mentions: more.mentions ?? [], buttons: more.buttons ?? [], photos: more.photos ?? [] }
}

/** `@王小满 @赵大川`: blanks on both sides, so that every platform sees where a name ends. */
export const called = (people: readonly Addressee[]): string => people.map(({ name }) => `@${name}`).join(' ')

/** A title with a name ends in a blank before what was done; 群众 does not; the clock is not named. */
export function doer(who: string): string {
  if (who === '系统') return ''
  return who.includes(' ') ? `${who} ` : who
}
