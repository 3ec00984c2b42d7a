/** 申诉, 采纳申诉, 驳回申诉: what the unit says against its sheet, and what it is answered. */
import { stepSheet } from '../../assessing/handle-assessment.ts'
import type { SheetCommand } from '../../domain/assessment/commands.ts'
import { findingsNow, type Sheet } from '../../domain/assessment/sheet.ts'
import type { EvidenceId } from '../../domain/names.ts'
import type { AssessWish } from '../../intent/assessments/assess-wish.ts'
import { announceSheet, objectionDecided, objectionRaised } from '../../notices/announce-assessment.ts'
import type { Meaning } from '../../notices/notice.ts'
import type { Hands } from '../take-turn.ts'
import { type Consequence, refusedWith, type Turn } from '../turn.ts'
import { changed } from './assess-change.ts'
import { askGrounds, groundsIn } from './assess-grounds.ts'
import { answerWith, keyOf, mayBeSaidHere, type Scope, tell } from './assess-scope.ts'
import { itemsNamed, type Meant, sheetMeant } from './assess-sheet.ts'
import { sheetShown } from './assess-shown.ts'
import { storyOf } from './assess-story.ts'

export async function object(turn: Turn, wish: AssessWish, scope: Scope, hands: Hands): Promise<Consequence> {
  const { unit, own, assesses } = scope
  if (!assesses && unit && own?.code === unit.code && !(await mayBeSaidHere(turn, unit, false)))
    return refusedWith({ code: 'not-in-this-group' })
  const meant = await sheetMeant(turn, scope, ['raise-objection'], '申诉')
  if ('consequence' in meant) return meant.consequence
  const photos = await hands.photos()
  const given = groundsIn(wish.words, photos)
  const { sheet } = meant.value
  const findings = !sheet || wish.all || sheet.state !== 'open' ? null : itemsNamed(sheet, wish.items)
  const mine = own !== null && own.code === meant.value.unit.code
  if (findings && 'consequence' in findings && mine) return findings.consequence
  const list = findings && 'value' in findings ? findings.value : [null]
  const commands = list.map((finding): SheetCommand => ({ type: 'raise-objection', finding, ...given }))
  return settled(turn, scope, meant.value, commands, photos)
}

export async function answerObjection(
  turn: Turn,
  wish: AssessWish,
  scope: Scope,
  hands: Hands,
): Promise<Consequence> {
  const typed = wish.upheld ? '采纳申诉' : '驳回申诉'
  const meant = await sheetMeant(turn, scope, ['decide-objection'], typed)
  if ('consequence' in meant) return meant.consequence
  const { sheet } = meant.value
  const photos = await hands.photos()
  const given = groundsIn(wish.words, photos)
  const commands = wish.items.map((said): SheetCommand => {
    const no = numberMeant(sheet, said, turn.message.text)
    const about = sheet?.objections.find((one) => one.no === no)?.finding ?? null
    const before = sheet?.findings.find(({ id }) => id === about)
    // 采纳 that says how the item counts from now on changes it; else it falls.
    const change = wish.upheld && before ? changed(scope.rules.rubric, before, given.reason) : null
    const reason = change === null || change.rest === '' ? given.reason : change.rest
    return {
      ...{ type: 'decide-objection', no, upheld: wish.upheld === true, evidence: given.evidence },
      ...{ reason, change: change?.finding ?? null },
    }
  })
  return settled(turn, scope, meant.value, commands, photos)
}

/** 采纳 第3项 names the item: the open objection against it is meant, where it is the only one. */
function numberMeant(sheet: Sheet | null, said: number, text: string): number {
  if (sheet === null || !/第[^号]{1,12}项/u.test(text)) return said
  const item = findingsNow(sheet)[said - 1]?.id
  const against = sheet.objections.filter(({ finding }) => item !== undefined && finding === item)
  return against.at(-1)?.no ?? said
}

async function settled(
  turn: Turn,
  scope: Scope,
  { unit }: Meant,
  commands: readonly SheetCommand[],
  photos: readonly EvidenceId[],
): Promise<Consequence> {
  const outcome = await stepSheet(turn.desk, keyOf(scope, turn, unit), commands, {
    ...turn.speaker,
    now: turn.now,
  })
  if ('refusal' in outcome)
    return outcome.refusal.code === 'grounds-needed'
      ? askGrounds(turn, outcome.refusal, photos)
      : refusedWith(outcome.refusal)
  // Said before in the same words: the sheet shows that it stands.
  if (outcome.facts.length === 0) return tell(sheetShown(turn, scope, unit, outcome.state))
  const story = storyOf(turn, scope, outcome)
  const answers = outcome.facts.flatMap((fact): readonly Meaning[] => {
    if (fact.type === 'objection-raised') return [objectionRaised(fact, story, 'inform')]
    return fact.type === 'objection-decided' ? [objectionDecided(fact, story)] : []
  })
  const replies = answers.map((meaning, at) => {
    const answer = answerWith(turn, meaning)
    return { ...answer, key: `${answer.key}:${at}` }
  })
  return {
    kind: 'write',
    appends: [outcome.stream],
    views: outcome.views,
    notices: [...replies, ...announceSheet(story)],
    outcome: 'objection',
  }
}
