/** A sample: a meaning with a Chinese title, from which the golden files are made. */
import type { ToldCaseFact } from '../../../notices/case-notice.ts'
import type { MeaningKind } from '../../../notices/notice.ts'
import type { MeaningWith } from '../wording.ts'
import { card } from './cast.ts'

export interface Sample<K extends MeaningKind> {
  readonly title: string
  readonly meaning: MeaningWith<K>
}
export type Samples<K extends MeaningKind> = { readonly [Kind in K]: readonly Sample<Kind>[] }

/** A notice about the usual case, empty but for what a sample says of it. */
export const caseNotice = <K extends ToldCaseFact>(
  kind: K,
  said: Partial<MeaningWith<ToldCaseFact>>,
): MeaningWith<K> =>
  ({
    role: 'ask',
    card,
    who: '系统',
    asked: [],
    by: null,
    words: '',
    to: null,
    skipped: [],
    missing: [],
    deadline: null,
    other: null,
    reused: [],
    photos: [],
    actions: [],
    hotline: null,
    ...said,
    kind,
  }) as unknown as MeaningWith<K>
