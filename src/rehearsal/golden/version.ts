/** A standard by the name of its version. */
import type { Dated } from '../../domain/air/standard.ts'
import { GivenError } from './given-error.ts'

/** Throws a GivenError for a version nobody knows. */
export function versionOf<T>(dated: Dated<T>, version: string): T {
  const since = dated.since(version)
  if (since === undefined) throw new GivenError(`不认识的标准或规则版本：${version}`)
  return dated.at(since)
}
