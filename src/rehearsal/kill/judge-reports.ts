/** No report lost, none doubled: each mark that was said stands in exactly one case, with the photos that came along. */
import type { Case } from '../../domain/case/case.ts'
import type { SaidReport } from './crowd.ts'

export interface Reports {
  readonly said: number
  readonly cases: number
  readonly lost: number
  readonly doubled: number
}

export function judgeReports(cases: readonly Case[], said: readonly SaidReport[]) {
  const holding = new Map(said.map(({ mark }) => [mark, cases.filter((one) => one.text.includes(mark))]))
  const lost = said.filter(({ mark }) => holding.get(mark)?.length === 0)
  const doubled = said.filter(({ mark }) => (holding.get(mark)?.length ?? 0) > 1)
  const owned = new Set([...holding.values()].flat().map((one) => one.id))
  const photos = said.flatMap(({ mark, photos }) => {
    const [matter] = holding.get(mark) ?? []
    const missing = photos.filter((photo) => !(matter?.photos as readonly string[] | undefined)?.includes(photo))
    return matter && missing.length > 0
      ? [`report ${mark} (${matter.no}) lacks ${missing.length} of ${photos.length} photos`]
      : []
  })
  return {
    counts: { said: said.length, cases: cases.length, lost: lost.length, doubled: doubled.length } satisfies Reports,
    faults: [
      ...lost.map(({ mark }) => `report ${mark} is lost`),
      ...doubled.map(({ mark }) => `report ${mark} stands in ${holding.get(mark)?.length} cases`),
      ...cases.filter((one) => !owned.has(one.id)).map((one) => `case ${one.no} was never reported`),
      ...photos,
    ],
  }
}
