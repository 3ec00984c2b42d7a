/** Where an answer is not what was expected: a subset must be there exactly, decimals may be text or number. */
import { exact, isDecimal } from '../../domain/exact/exact.ts'

export interface Difference {
  /** `iaqi.PM25`, `missing[0]`. */
  readonly path: string
  readonly wanted: unknown
  readonly got: unknown
}

/** Keys that are not asked for do not matter; lists must be as long, null must be null. */
export function differences(wanted: unknown, got: unknown, path = ''): readonly Difference[] {
  const differs = [{ path, wanted, got }]
  if (Array.isArray(wanted)) {
    if (!Array.isArray(got) || got.length !== wanted.length) return differs
    return wanted.flatMap((one, at) => differences(one, got[at], `${path}[${at}]`))
  }
  if (typeof wanted === 'object' && wanted !== null) {
    if (typeof got !== 'object' || got === null || Array.isArray(got)) return differs
    return Object.entries(wanted).flatMap(([key, one]) =>
      differences(
        one,
        Object.hasOwn(got, key) ? (got as Record<string, unknown>)[key] : undefined,
        path === '' ? key : `${path}.${key}`,
      ),
    )
  }
  return sameValue(wanted, got) ? [] : differs
}

function sameValue(wanted: unknown, got: unknown): boolean {
  if (wanted === got) return true
  if (isText(wanted) && isText(got) && isDecimal(wanted) && isDecimal(got))
    return exact(wanted).equals(exact(got))
  return typeof wanted === 'string' && typeof got === 'string' && narrow(wanted) === narrow(got)
}

const isText = (value: unknown): value is string | number =>
  typeof value === 'string' || typeof value === 'number'

/** Chinese punctuation is typed in full or half width; the words are the same. */
const narrow = (text: string): string =>
  text.replace(/[，：；（）？！％]/g, (mark) => String.fromCodePoint((mark.codePointAt(0) ?? 0) - 0xfee0))
