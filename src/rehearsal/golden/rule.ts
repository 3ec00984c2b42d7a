/** A rule of the worked examples: reads what is given, asks the product, and answers in the examples' words. */
import { z } from 'zod'
import { GivenError } from './given-error.ts'
import type { World } from './world.ts'

export type Rule = (given: unknown, world: World) => unknown
export type Rules = Readonly<Record<string, Rule>>

/** Checks what is given before the product is asked. Throws a GivenError. */
export function rule<T extends z.ZodType>(
  shape: T,
  answer: (given: z.output<T>, world: World) => unknown,
): Rule {
  return (given, world) => {
    const read = shape.safeParse(given)
    if (!read.success)
      throw new GivenError(`given 的格式不对：${z.prettifyError(read.error).replaceAll('\n', ' ')}`)
    return answer(read.data, world)
  }
}
