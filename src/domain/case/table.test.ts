/** The table of transitions against the decisions: each is reachable, everything else is refused with advice. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { morning, sampleScene } from '../../policies/sample-scene.ts'
import { isRefused } from '../decision.ts'
import type { Actor } from '../grid/actor.ts'
import { may } from '../grid/may.ts'
import type { Instant } from '../names.ts'
import { type CaseStateName, caseStates, endedStates } from './case.ts'
import type { CaseCommand, CaseCommandType } from './commands.ts'
import { openStory, type Story } from './story.ts'
import { possibleIn, tableAsMarkdown, transitions } from './table.ts'
import { wishesAt } from './wishes.ts'

const { who, grid, scene, policy, holidays } = await sampleScene()
const rules = { scene, policy, holidays }
const until = (morning + 20 * 86_400_000) as Instant
const wishes = wishesAt({ origin: grid('柳湾村'), below: grid('柳湾村村西片区'), until })

const clock: Actor = { kind: 'clock' }
const [village, block, watcher, town, district] = ['徐大暑', '何霜降', '马处暑', '杨立夏', '王立春'].map(who)
const cast = { village, block, watcher, town, district } as {
  readonly [K in 'village' | 'block' | 'watcher' | 'town' | 'district']: Actor
}

/** Reported in the village by its chief, and walked from there. */
const reported = openStory(rules, cast.village, wishes['report-case'], morning)
const assigned = reported.does(cast.village, wishes['assign-case'])
const handling = reported.does(cast.village, wishes['acknowledge-case'])
const checking = handling.does(cast.village, wishes['finish-case'])

const inState: { readonly [S in CaseStateName]: Story } = {
  reported,
  assigned,
  handling,
  checking,
  checked: checking.does(cast.watcher, wishes['pass-check']),
  outside: handling.does(cast.town, wishes['transfer-case']),
  suspended: handling.does(cast.town, wishes['suspend-case']),
  closed: checking.does(cast.town, wishes['close-case']),
  'self-handled': handling.does(cast.village, wishes['self-handle-case']),
  merged: handling.does(cast.village, wishes['merge-case']),
  withdrawn: reported.does(cast.village, wishes['withdraw-case']),
  void: handling.does(cast.village, wishes['void-case']),
}

/** The same states with the matter in the district's own hands, from where the way leads out of the tree. */
const atTop = openStory(rules, cast.district, { ...wishes['report-case'], origin: grid('澄湖区') }, morning)
const topAssigned = atTop.does(cast.district, {
  ...wishes['assign-case'],
  to: { grid: grid('澄湖区'), person: who('张惊蛰').person, department: null },
})
const topInState: { readonly [S in CaseStateName]?: Story } = {
  reported: atTop,
  assigned: topAssigned,
  handling: atTop.does(cast.district, wishes['acknowledge-case']),
  suspended: atTop
    .does(cast.district, wishes['acknowledge-case'])
    .does(cast.district, wishes['suspend-case']),
}

const travels: readonly CaseCommandType[] = ['escalate-case', 'assign-case']

/** What has to be so before a wish makes sense. */
function ready(story: Story, wish: CaseCommandType): Story {
  if (wish === 'grant-extension' || wish === 'refuse-extension')
    return story.does(holderOf(story), wishes['ask-extension'])
  if (wish === 'release-case') return story.does(cast.district, wishes['supervise-case'])
  if (wish === 'return-case' && story.matter.custody.length === 0)
    return assigned.does(cast.block, wishes['acknowledge-case'])
  return story
}

const holderOf = ({ matter }: Story): Actor =>
  matter.holder.grid === grid('柳湾村') ? cast.village : cast.block

const ofClock: readonly CaseCommandType[] = ['mark-deadline', 'press-case']

function markable(story: Story, wish: CaseCommandType): Story {
  const later = story.after(30 * 24 * 60)
  const marked = { type: 'mark-deadline', kind: 'result', dueAt: dueOf(story), step: 0 } as const
  return { ...story, tries: (actor) => later.tries(actor, wish === 'press-case' ? wishes[wish] : marked) }
}
const dueOf = ({ matter }: Story) => matter.deadlines.find((one) => one.kind === 'result')?.dueAt ?? until

const states = Object.keys(transitions) as CaseStateName[]
const commands = Object.keys(wishes) as CaseCommandType[]
const pairs = states.flatMap((state) =>
  commands.map((wish) => ({ state, wish, to: transitions[state][wish] })),
)

/** Everybody who might, so that only the state decides. */
const everybody: readonly Actor[] = [...Object.values(cast), who('张惊蛰'), clock]

const desks: readonly Actor[] = [cast.village, cast.town, cast.district]

/** What is handed over goes to a body outside, or to a department of one's own. */
function waysOf(wish: CaseCommandType): readonly CaseCommand[] {
  const own = rules.scene.departments.at(0)
  if (wish !== 'transfer-case' || !own) return [wishes[wish]]
  return [
    wishes[wish],
    { ...wishes['transfer-case'], to: { grid: own.grid, person: null, department: own.id } },
  ]
}

/** The states that a wish leads to from here, over all who may wish it. */
function reachedFrom(story: Story, wish: CaseCommandType): ReadonlySet<CaseStateName> {
  const from = ofClock.includes(wish) ? markable(story, wish) : ready(story, wish)
  return new Set(
    everybody.flatMap((actor) =>
      waysOf(wish).flatMap((command) => {
        const decision = from.tries(actor, command)
        if (isRefused(decision)) return []
        return ofClock.includes(wish) ? [from.matter.state] : [from.does(actor, command).matter.state]
      }),
    ),
  )
}

test('the stories stand in the states they are named after', () => {
  for (const state of states) expect(inState[state].matter.state).toBe(state)
})

describe.each(pairs.filter(({ to }) => to !== undefined))('$state: $wish', ({ state, wish, to = [] }) => {
  test('can happen, and leads exactly where the table says', () => {
    const top = topInState[state]
    const reached = [
      ...reachedFrom(inState[state], wish),
      ...(travels.includes(wish) && top ? reachedFrom(top, wish) : []),
    ]
    expect([...new Set(reached)].sort()).toEqual([...to].sort())
  })
})

describe.each(pairs.filter(({ to, wish }) => to === undefined && wish !== 'report-case'))(
  '$state: $wish',
  ({ state, wish }) => {
    test('is refused, and what the actor can do instead is said', () => {
      for (const actor of everybody) {
        const { matter, tries } = inState[state]
        const decision = tries(actor, wishes[wish])
        if (ofClock.includes(wish)) {
          expect(decision).toEqual({ facts: [] })
          continue
        }
        const open = !endedStates.includes(state)
        if (wish === 'withdraw-case' && open) {
          expect(decision).toEqual({ refusal: { code: 'already-acted', no: matter.no } })
          continue
        }
        // Whoever finished it is not told to check himself.
        const into = state === 'merged' ? { into: matter.mergedInto?.no } : {}
        const ownWork = actor.kind === 'person' && actor.person === matter.finishedBy
        const can = possibleIn(state)
          .filter((one) => may(actor, one, matter, scene, policy))
          .filter((one) => !(ownWork && ['pass-check', 'fail-check', 'close-case'].includes(one)))
          .slice(0, 4)
        expect(decision).toEqual({
          refusal: { code: 'wrong-state', no: matter.no, state, wished: wish, instead: can, ...into },
        })
        // Whoever has it in hands or stands above always finds something to do.
        if (open && desks.includes(actor)) expect(can).not.toEqual([])
      }
    })
  },
)

test('what has ended offers nothing, and nothing is offered that the clock alone does', () => {
  for (const state of endedStates) expect(possibleIn(state)).toEqual([])
  for (const wish of ofClock) expect(states.flatMap(possibleIn)).not.toContain(wish)
})

test('the table of src/domain/README.md is the one of the code', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  expect(readme).toContain(`\n${tableAsMarkdown()}\n`)
  for (const word of Object.values(caseStates)) expect(readme).toContain(word)
})
