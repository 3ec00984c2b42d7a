/** Whom a message is for: names after @, and in orders the bodies and people it names. */
import { calledIn, tidy } from '../heard.ts'
import type { Intent } from '../reading.ts'
import { calledFirst, namedIn } from './targets-named.ts'
import { rosterNames } from './targets-roster.ts'

export interface Targets {
  /** As written, without @, each once. */
  readonly targets: readonly string[]
  /** What the text says beside the names and the command. */
  readonly rest: string
}

/** The bot itself is called, not charged. */
const bot = /(?:bot|助手|机器人|网格铃)$/iu
/** In all other messages only a call by @ makes somebody the one it is for: 需住建部门配合 charges nobody. */
const naming: readonly Intent[] = ['assign', 'urge']

/** Whom the message is for, each once: who is called by @ wins over who is named. `mentions` are the platform's, without @. */
export function assigneesIn(text: string, mentions: readonly string[], intent: Intent): readonly string[] {
  const called = (mentions.length > 0 ? mentions : mentionsIn(text)).filter((name) => !bot.test(name))
  if (called.length > 0) return [...new Set(called)]
  if (intent === 'roster') return rosterNames(text)
  if (intent === 'query') return calledFirst(text)
  return naming.includes(intent) ? (namedIn(text)?.names ?? []) : []
}

/** Everybody called by @ as written, the bot among them. */
export const mentionsIn = (text: string): readonly string[] => [...new Set(calledIn(text))]

const command =
  /^(?:请|把|将)?\s*(?:交办|派单|指派|分派|转办|转交|转给|交给|派给|分给|安排给|\/assign)[:：,，]?\s*/u
/** A lone verb behind the name (处理, 负责) is no note. */
const verb = /^(?:来)?(?:处理|处置|办理|负责|牵头|核实)/u

/** Called names win over written ones; `text` has neither number nor time limit in it. */
export function targetsIn(text: string, called: readonly string[]): Targets {
  if (called.length > 0) {
    const rest = called.reduce((left, one) => left.replaceAll(`@${one}`, ' '), text)
    return { targets: [...new Set(called)], rest: withoutCommand(rest) }
  }
  const named = namedIn(text)
  if (named === null) return { targets: [], rest: withoutCommand(text) }
  const rest = `${text.slice(0, named.at)} ${text.slice(named.at + named.length).replace(verb, '')}`
  return { targets: named.names, rest: withoutCommand(rest) }
}

const withoutCommand = (text: string): string =>
  tidy(tidy(tidy(text).replace(command, '')).replace(/^(?:把|将|已|请|完成|办结|办理|办)(?=$|[\s，,])/u, ''))
