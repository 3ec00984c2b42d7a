/** No rule speaks of a level below the last one of the tree. */
import type { Rule } from '../domain/policy/regulation.ts'
import { PackError } from './pack-error.ts'

/** Kinds whose values name levels, and the keys under which they do. */
const kinds = new Set<Rule['kind']>([
  'focus-grid',
  'body',
  'post',
  'staffing',
  'groups',
  'route',
  'detour',
  'duty',
  'report-date',
  'training',
])
const keys = new Set(['level', 'levels', 'from', 'to', 'copies', 'tells', 'ifNeeded'])

/** Throws a PackError. A regulation without a tree has no last level. */
export function checkLevels(rules: readonly Rule[]): void {
  const trees = rules.filter(({ kind }) => kind === 'levels').flatMap(({ since }) => since)
  const depth = Math.max(0, ...trees.map(({ value }) => (Array.isArray(value) ? value.length : 0)))
  if (depth === 0) return
  for (const { kind, key, place, since } of rules) {
    const deepest = kinds.has(kind) ? Math.max(0, ...since.flatMap(({ value }) => levelsIn(value))) : 0
    if (deepest > depth)
      throw new PackError(place.file, place.line, `「${key}」说到第 ${deepest} 级，而网格只有 ${depth} 级。`)
  }
}

function levelsIn(value: unknown): readonly number[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) => {
    const numbers = [one].flat().filter((level): level is number => typeof level === 'number')
    return [...(keys.has(key) ? numbers : []), ...levelsIn(one)]
  })
}
