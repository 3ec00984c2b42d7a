/** A regulation as the running house uses it: its figures by day, the same object for the same period. */
import { z } from 'zod'
import type { Day } from '../domain/names.ts'
import { type InForce, inForce } from '../domain/policy/in-force.ts'
import type { Policy } from '../domain/policy/policy.ts'
import { policyOf } from '../domain/policy/policy-of.ts'
import type { Overlay, Regulation } from '../domain/policy/regulation.ts'

export interface Pack {
  readonly code: string
  readonly title: string
  readonly from: Day
  /** The figures that hold on a day; the same object for the same period. */
  at(day: Day): Policy
  /** The rules themselves as they hold on a day; the same object for the same period, for whoever asks every minute. */
  rulesAt(day: Day): InForce
  readonly regulation: Regulation
  readonly overlay: Overlay | null
}

/** Checks the figures of every period. Throws an Error that names the file and the key. */
export function packOf(regulation: Regulation, overlay: Overlay | null = null): Pack {
  const { code, from } = regulation
  const dated = [...regulation.rules, ...(overlay?.entries ?? [])].flatMap(({ since }) => since)
  const starts = [...new Set([from, ...dated.map((one) => one.from)])].filter((start) => start >= from).sort()
  const periods = starts
    .map((start) => {
      const held = inForce(regulation, start, overlay)
      return { start, held, policy: policyFrom(held) }
    })
    .reverse()
  const last = periods[0]?.policy
  return {
    code,
    title: last?.title ?? code,
    from,
    regulation,
    overlay,
    at: (day) =>
      periods.find(({ start }) => start <= day)?.policy ?? policyFrom(inForce(regulation, day, overlay)),
    rulesAt: (day) => periods.find(({ start }) => start <= day)?.held ?? inForce(regulation, day, overlay),
  }

  function policyFrom(held: InForce): Policy {
    try {
      return policyOf(held)
    } catch (error) {
      if (!(error instanceof z.ZodError)) throw error
      const file = regulation.articles[0]?.place.file ?? code
      throw new Error(`${file}: ${held.day} 起的运行参数不全：${z.prettifyError(error)}`)
    }
  }
}
