/** 认定, 撤掉, 更正, 加项: a person judges what the records propose, and adds what they cannot show. */
import { stepSheet } from '../../assessing/handle-assessment.ts'
import type { SheetCommand } from '../../domain/assessment/commands.ts'
import type { Finding } from '../../domain/assessment/finding.ts'
import { resultFrom } from '../../domain/assessment/result-of.ts'
import { findingsNow, type Sheet } from '../../domain/assessment/sheet.ts'
import { asIfAllHold, marksAffirmed } from '../../domain/assessment/weight.ts'
import type { EvidenceId } from '../../domain/names.ts'
import type { AssessWish } from '../../intent/assessments/assess-wish.ts'
import { announceSheet, sheetAmended } from '../../notices/announce-assessment.ts'
import type { Meaning } from '../../notices/notice.ts'
import { itemsFrom, sheetItems } from '../../notices/sheet-items.ts'
import type { Hands } from '../take-turn.ts'
import { type Consequence, found, type Resolved, refusedWith, stop, type Turn } from '../turn.ts'
import { changed, clauseSaid } from './assess-change.ts'
import { askGrounds, type Grounds, groundsIn } from './assess-grounds.ts'
import { nextFor } from './assess-next.ts'
import { answerWith, keyOf, type Scope } from './assess-scope.ts'
import { itemsNamed, type Meant, sheetMeant } from './assess-sheet.ts'
import { storyOf } from './assess-story.ts'
import { otherPoints } from './points-named.ts'

const words = {
  'confirm-finding': { typed: '认定', what: 'confirmed' },
  'remove-finding': { typed: '撤掉', what: 'removed' },
  'correct-finding': { typed: '更正', what: 'corrected' },
  'add-finding': { typed: '加项', what: 'added' },
} as const
type JudgeAct = keyof typeof words

export async function judge(turn: Turn, wish: AssessWish, scope: Scope, hands: Hands): Promise<Consequence> {
  const act = wish.act as JudgeAct
  const { typed, what } = words[act]
  const meant = await sheetMeant(
    turn,
    scope,
    [act, ...(act === 'correct-finding' ? (['amend-sheet'] as const) : [])],
    typed,
  )
  if ('consequence' in meant) return meant.consequence
  const { unit, sheet } = meant.value
  const photos = await hands.photos()
  const commands = await commandsFor(turn, wish, scope, meant.value, photos)
  if ('consequence' in commands) return commands.consequence
  const outcome = await stepSheet(turn.desk, keyOf(scope, turn, unit), commands.value.list, {
    ...turn.speaker,
    now: turn.now,
  })
  if ('refusal' in outcome)
    return outcome.refusal.code === 'grounds-needed'
      ? askGrounds(turn, outcome.refusal, photos)
      : refusedWith(outcome.refusal)
  const { state } = outcome
  const { rubric } = scope.rules
  const story = storyOf(turn, scope, outcome)
  const amended = outcome.facts.find((fact) => fact.type === 'sheet-amended')
  const touched = sheetItems(state, rubric).filter(
    ({ about, no }) => commands.value.ids.includes(about) || no > findingsNow(sheet ?? state).length,
  )
  const { total, grade } = resultFrom(rubric, asIfAllHold(rubric, findingsNow(state)))
  const meaning: Meaning = amended
    ? sheetAmended(amended, story)
    : {
        ...{ kind: 'sheet-judged', unit: unit.name, period: scope.period.words, total, grade, what },
        ...itemsFrom(touched),
        words: commands.value.reason,
        pending: state.findings.filter(({ confirmed }) => confirmed === null).length,
        buttons: nextFor(state, unit.name, true, turn.now).buttons,
      }
  return {
    kind: 'write',
    appends: outcome.facts.length > 0 ? [outcome.stream] : [],
    views: outcome.views,
    notices: [answerWith(turn, meaning), ...announceSheet(story)],
    outcome: act,
  }
}

interface Commands {
  readonly list: readonly SheetCommand[]
  /** The items they are about. */
  readonly ids: readonly string[]
  readonly reason: string
}

async function commandsFor(
  turn: Turn,
  wish: AssessWish,
  scope: Scope,
  { unit, sheet }: Meant,
  photos: readonly EvidenceId[],
): Promise<Resolved<Commands>> {
  const { rubric } = scope.rules
  const act = wish.act as JudgeAct
  const given = groundsIn(wish.words, photos)
  const commands = (list: readonly SheetCommand[], ids: readonly string[] = [], reason = given.reason) =>
    found<Commands>({ list, ids, reason })
  // Right and state are decided first: without a sheet any command meets its refusal.
  const bare: SheetCommand = { type: 'confirm-finding', finding: '', marks: {}, ...given }
  if (sheet === null) return commands([bare])
  if (act === 'add-finding') {
    const { clause, rest } = clauseSaid(rubric, given.reason)
    const bareFinding = { ...newFinding(sheet), clauses: clause === null ? [] : [clause.key] }
    // Whoever adds it has established it, as whoever confirms one that the records propose.
    const finding = { ...bareFinding, marks: marksAffirmed(rubric, bareFinding) }
    const other = otherPoints(rubric, finding, rest)
    if (other) return stop(refusedWith({ code: 'other-points', ...other }))
    const type = sheet.state === 'published' ? 'amend-sheet' : act
    return commands(
      [{ type, finding: proven(finding, given), reason: rest, evidence: given.evidence }],
      [finding.id],
      rest,
    )
  }
  const ids = wish.all ? found(pendingOf(sheet)) : itemsNamed(sheet, wish.items)
  if ('consequence' in ids) {
    // Whoever may not judge is told that, not what there is.
    const refused = await stepSheet(turn.desk, keyOf(scope, turn, unit), bare, {
      ...turn.speaker,
      now: turn.now,
    })
    const foreign = 'refusal' in refused && ['own-unit', 'not-assessor'].includes(refused.refusal.code)
    return foreign ? stop(refusedWith(refused.refusal)) : stop(ids.consequence)
  }
  if (act === 'confirm-finding' || act === 'remove-finding')
    return commands(
      ids.value.map((finding): SheetCommand => {
        const known = sheet.findings.find(({ id }) => id === finding)
        const marks = known ? marksAffirmed(rubric, known) : {}
        return act === 'remove-finding'
          ? { type: act, finding, ...given }
          : { type: act, finding, marks, ...given }
      }),
      ids.value,
    )
  const type = sheet.state === 'published' ? 'amend-sheet' : 'correct-finding'
  const list: SheetCommand[] = []
  for (const id of ids.value) {
    const before = findingsNow(sheet).find((one) => one.id === id)
    const change = before && changed(rubric, before, given.reason)
    if (!change) return stop(refusedWith({ code: 'change-needed' }))
    const other = otherPoints(rubric, before, given.reason)
    if (other) return stop(refusedWith({ code: 'other-points', ...other }))
    list.push({ type, finding: proven(change.finding, given), reason: change.rest, evidence: given.evidence })
  }
  const [first] = list
  return commands(list, ids.value, first && 'reason' in first ? first.reason : given.reason)
}

const proven = (finding: Finding, { evidence }: Grounds): Finding => ({
  ...finding,
  evidence: [...new Set([...finding.evidence, ...evidence])],
})

const pendingOf = (sheet: Sheet): readonly string[] =>
  sheet.findings.flatMap(({ id, confirmed }) => (confirmed === null ? [id] : []))

/** 补记1, 补记2: what no record shows has no number of its own. */
function newFinding(sheet: Sheet) {
  const ids = new Set(findingsNow(sheet).map(({ id }) => id))
  let no = 1
  while (ids.has(`补记${no}`)) no += 1
  return { id: `补记${no}`, clauses: [], count: 1, figures: {}, marks: {}, confirmed: true, evidence: [] }
}
