/** A regulation as the running house uses it: its figures by day, the same object for the same period. */
import { z } from 'zod'
import type { Day } from '../domain/names.ts'
import { inForce } from '../domain/policy/in-force.ts'
import type { Policy } from '../domain/policy/policy.ts'
import { policyOf } from '../domain/policy/policy-of.ts'
import type { Overlay, Regulation } from '../domain/policy/regulation.ts'

export interface Pack {
  readonly code: string
  readonly title: string
  readonly from: Day
  /** The figures that hold on a day; the same object for the same period. */
  at(day: Day): Policy
  readonly regulation: Regulation
  readonly overlay: Overlay | null
}

/** Checks the figures of every period. Throws an Error that names the file and the key. */
export function packOf(regulation: Regulation, overlay: Overlay | null = null): Pack {
  const { code, from } = regulation
  const dated = [...regulation.rules, ...(overlay?.entries ?? [])].flatMap(({ since }) => since)
  const starts = [...new Set([from, ...dated.map((one) => one.from)])].filter((start) => start >= from).sort()
  const periods = starts.map((start) => ({ start, policy: policyOn(start) })).reverse()
  const last = periods[0]?.policy
  return {
    code,
    title: last?.title ?? code,
    from,
    regulation,
    overlay,
    at: (day) => (periods.find(({ start }) => start <= day)?.policy ?? policyOn(day)) as Policy,
  }

  function policyOn(day: Day): Policy {
    try {
      return policyOf(inForce(regulation, day, overlay))
    } catch (error) {
      if (!(error instanceof z.ZodError)) throw error
      const file = regulation.articles[0]?.place.file ?? code
      throw new Error(`${file}: ${day} 起的运行参数不全：${z.prettifyError(error)}`)
    }
  }
}
