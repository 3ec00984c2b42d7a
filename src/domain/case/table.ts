/** What may happen in which state: the table that `decide` obeys and src/domain/README.md shows. */
import { type CaseStateName, caseStates } from './case.ts'
import type { CaseCommandType } from './commands.ts'

type Row = { readonly [C in CaseCommandType]?: readonly CaseStateName[] }

/** Wishes that may follow each other while a case is on somebody's desk. 退回 is not among them: what was just reported has no giver. */
const onADesk = {
  'escalate-case': ['assigned', 'outside'],
  'assign-case': ['assigned'],
  'transfer-case': ['outside', 'assigned'],
  'suspend-case': ['suspended'],
  'merge-case': ['merged'],
  'void-case': ['void'],
} as const satisfies Row

const same = <S extends CaseStateName>(state: S) =>
  ({
    'supplement-case': [state],
    'correct-case': [state],
    'urge-case': [state],
    'supervise-case': [state],
    'release-case': [state],
    'press-case': [state],
    'absorb-case': [state],
    'mark-deadline': [state],
  }) as const satisfies Row

const extension = <S extends CaseStateName>(state: S) =>
  ({
    'ask-extension': [state],
    'grant-extension': [state],
    'refuse-extension': [state],
  }) as const satisfies Row

/** State → wish → the states it may lead to. A wish that is not in the row is refused with the row as advice. */
export const transitions: Readonly<Record<CaseStateName, Row>> = {
  reported: {
    'acknowledge-case': ['handling'],
    'progress-case': ['handling', 'reported'],
    'finish-case': ['checking'],
    'self-handle-case': ['self-handled'],
    'withdraw-case': ['withdrawn'],
    ...onADesk,
    ...same('reported'),
  },
  assigned: {
    'acknowledge-case': ['handling'],
    'progress-case': ['handling', 'assigned'],
    'finish-case': ['checking'],
    'withdraw-case': ['withdrawn'],
    'return-case': ['assigned'],
    ...onADesk,
    ...extension('assigned'),
    ...same('assigned'),
  },
  handling: {
    'progress-case': ['handling'],
    'finish-case': ['checking'],
    'self-handle-case': ['self-handled'],
    'return-case': ['assigned'],
    ...onADesk,
    ...extension('handling'),
    ...same('handling'),
  },
  checking: {
    'progress-case': ['checking'],
    'pass-check': ['checked', 'closed'],
    'fail-check': ['handling'],
    'close-case': ['closed'],
    ...same('checking'),
  },
  checked: { 'fail-check': ['handling'], 'close-case': ['closed'], ...same('checked') },
  outside: {
    'progress-case': ['outside'],
    'finish-case': ['checking'],
    'resume-case': ['handling'],
    ...same('outside'),
  },
  suspended: {
    'progress-case': ['suspended'],
    'resume-case': ['handling'],
    'finish-case': ['checking'],
    'assign-case': ['assigned'],
    'escalate-case': ['assigned', 'outside'],
    ...same('suspended'),
  },
  closed: { 'follow-case': ['closed'] },
  'self-handled': {},
  merged: {},
  withdrawn: {},
  void: {},
}

/** The advice of a refusal names a few acts, the ones that bring the matter forward first. */
const advised: readonly CaseCommandType[] = [
  'acknowledge-case',
  'pass-check',
  'close-case',
  'finish-case',
  'progress-case',
  'resume-case',
  'withdraw-case',
  'escalate-case',
  'assign-case',
  'return-case',
  'fail-check',
  'urge-case',
  'supplement-case',
]

/** What can be done now, in the order in which it is advised. */
export const possibleIn = (state: CaseStateName): readonly CaseCommandType[] =>
  advised.filter((wish) => transitions[state][wish] !== undefined)

/** The table as Markdown, one row a state: held against README.md by a test. */
export function tableAsMarkdown(): string {
  const rows = (Object.keys(transitions) as CaseStateName[]).map((state) => {
    const cells = Object.entries(transitions[state]).map(([wish, to]) =>
      to.length === 1 && to[0] === state
        ? `\`${wish}\``
        : `\`${wish}\` → ${to.map((name) => caseStates[name]).join('/')}`,
    )
    return `| \`${state}\` ${caseStates[state]} | ${cells.join(' · ') || '—'} |`
  })
  return ['| state | wishes that are heard (→ next state; none: stays) |', '|---|---|', ...rows].join('\n')
}
