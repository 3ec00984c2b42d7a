/** 所有网格员, 大家: which level of the tree is meant, asked of whoever said it. */
import { addMinutes } from '../../domain/calendar/days.ts'
import type { GridCode } from '../../domain/names.ts'
import { clean } from '../../intent/clean.ts'
import { orderGap } from '../asking/answers.ts'
import type { Consequence, Turn } from '../turn.ts'

/** 各村, 各片区: as they may be said of the grids below the giver. */
export async function levelsBelow(turn: Turn, under: GridCode): Promise<readonly string[]> {
  const own = (await turn.desk.directory.grid(under))?.level ?? 1
  const below = turn.policy.levels.filter(({ level }) => level > own)
  return below.map(({ name }) => `各${name.replace(/（.*$/u, '')}`)
}

/** 所有网格员: which level of them. */
export function askLevel(
  turn: Turn,
  { everybody, levels }: { readonly everybody: string; readonly levels: readonly string[] },
): Consequence {
  const { message, speaker, parts, quoted } = turn
  const options = levels.map((name) => ({ label: name, value: `${parts[0]?.row ?? 0}:${name}` }))
  const text = clean(message.text)
  const filled = text.includes(everybody)
    ? text.replace(everybody, orderGap)
    : text.replace(/^@(?:所有人|全体成员)[\s，,]*/u, orderGap)
  return {
    kind: 'tell',
    outcome: 'question',
    meaning: {
      kind: 'order-asked',
      about: 'level',
      said: everybody,
      no: null,
      options,
      to: speaker.addressee,
    },
    question: {
      ...{ kind: 'which', about: 'order-name', text: filled, quoted, evidence: [], options },
      until: addMinutes(turn.now, turn.policy.answerMinutes),
    },
  }
}
