/** Facts of a sheet become notices: the unit hears its own, whoever decides hears what waits for him. */
import type { SheetFact } from '../domain/assessment/facts.ts'
import { knownPeriod } from '../domain/assessment/period-named.ts'
import { resultFrom } from '../domain/assessment/result-of.ts'
import type { Rubric } from '../domain/assessment/rubric.ts'
import { findingsNow, resultOf, type Sheet } from '../domain/assessment/sheet.ts'
import { asIfAllHold } from '../domain/assessment/weight.ts'
import { gridOf, type Scene } from '../domain/grid/scene.ts'
import { EvidenceId, type Instant } from '../domain/names.ts'
import type { Policy } from '../domain/policy/policy.ts'
import type { Button } from './assessment-buttons.ts'
import { buttonFor } from './assessment-buttons.ts'
import { inOffice, officeOf, officePlaces, unitPlaces } from './assessment-places.ts'
import type { Destination, Meaning, Notice } from './notice.ts'
import { itemOf, itemsFrom, sheetItems } from './sheet-items.ts'
import { type Told, toldElsewhere } from './told-elsewhere.ts'

export interface SheetStory {
  /** After the facts. */
  readonly sheet: Sheet
  readonly facts: readonly SheetFact[]
  readonly rubric: Rubric
  readonly scene: Scene
  readonly policy: Policy
  readonly now: Instant
  /** Who did it, with his title. */
  readonly who: string
  /** Where it was said: the answer is heard there already. */
  readonly saidIn: Destination | null
}

export const announceSheet = (story: SheetStory): readonly Notice[] =>
  story.facts.flatMap((fact, at) =>
    told(fact, story).flatMap((one) => toldElsewhere(one, keyOf(story.sheet, at), story)),
  )

const keyOf = ({ tenant, rubric, period, unit, version }: Sheet, at: number) =>
  `assessment:${tenant}:${rubric}:${period}:${unit}:${version}:${at}`

function told(fact: SheetFact, story: SheetStory): readonly Told[] {
  const { sheet, scene } = story
  const unit = unitPlaces(scene, sheet.unit)
  switch (fact.type) {
    case 'sheet-opened': {
      const items = itemsFrom(sheetItems(sheet, story.rubric))
      const asked = [...inOffice(scene, sheet.unit)]
      return [
        {
          to: unit,
          meaning: {
            ...{ kind: 'sheet-opened', ...headOf(story), ...pointsOf(story), ...items },
            ...{ until: fact.until, asked },
          },
        },
      ]
    }
    case 'objection-raised':
      return [{ to: officePlaces(scene), meaning: objectionRaised(fact, story, 'ask') }]
    case 'objection-decided':
      return [{ to: unit, meaning: objectionDecided(fact, story) }]
    case 'sheet-published': {
      const items = itemsFrom(sheetItems(sheet, story.rubric))
      const meaning: Meaning = { kind: 'sheet-published', ...headOf(story), ...pointsOf(story), ...items }
      return [{ to: unit, meaning }]
    }
    case 'sheet-amended':
      return [{ to: [...unit, ...officePlaces(scene)], meaning: sheetAmended(fact, story) }]
    default:
      return []
  }
}

type Of<T extends SheetFact['type']> = Extract<SheetFact, { type: T }>

export function objectionRaised(
  { no, finding, reason, evidence }: Of<'objection-raised'>,
  story: SheetStory,
  role: 'ask' | 'inform',
): Meaning {
  const { scene, who } = story
  const { unit, period } = headOf(story)
  const buttons: Button[] =
    role === 'ask'
      ? [
          buttonFor('采纳', '采纳申诉', unit, story.sheet.period, `第${no}号`),
          buttonFor('驳回', '驳回申诉', unit, story.sheet.period, `第${no}号`),
        ]
      : []
  return {
    ...{ kind: 'objection-raised', role, unit, period, no, who, buttons },
    item: itemNamed(finding, story),
    words: reason,
    asked: role === 'ask' ? [...officeOf(scene)] : [],
    photos: evidence.flatMap((one) => EvidenceId.safeParse(one).data ?? []),
  }
}

export const objectionDecided = (fact: Of<'objection-decided'>, story: SheetStory): Meaning => {
  const { no, upheld, reason } = fact
  const objection = story.sheet.objections.find((one) => one.no === no)
  return {
    ...{ kind: 'objection-decided', ...headOf(story), no, upheld, words: reason },
    item: itemNamed(objection?.finding ?? null, story),
    ...pointsOf(story),
  }
}

export function sheetAmended(fact: Of<'sheet-amended'>, story: SheetStory): Meaning {
  const { no, amends, finding, reason, before, after } = fact
  const at = findingsNow(story.sheet).findIndex(({ id }) => id === finding.id)
  return {
    ...{ kind: 'sheet-amended', ...headOf(story), no, amends, words: reason },
    item: itemOf(finding, at + 1, story.rubric),
    before: { total: before.total, grade: before.grade },
    after: { total: after.total, grade: after.grade },
  }
}

export const headOf = ({ sheet, scene }: Pick<SheetStory, 'sheet' | 'scene'>) => ({
  unit: gridOf(scene, sheet.unit).name,
  period: knownPeriod(sheet.period).words,
})

/** What stands in the sheet; of one that is not frozen, what its findings come to if all that is proposed holds. */
export function pointsOf({ sheet, rubric }: Pick<SheetStory, 'sheet' | 'rubric'>) {
  const frozen = sheet.state === 'confirmed' || sheet.state === 'published' ? resultOf(sheet) : null
  const { total, grade } = frozen ?? resultFrom(rubric, asIfAllHold(rubric, sheet.findings))
  return { total, grade }
}

function itemNamed(finding: string | null, { sheet, rubric }: SheetStory) {
  const at = sheet.findings.findIndex(({ id }) => id === finding)
  const found = sheet.findings[at]
  return found ? itemOf(found, at + 1, rubric) : null
}
