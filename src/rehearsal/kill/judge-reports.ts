/** No report lost, none doubled: each mark that was said stands in exactly one case, with the photos that came along. */
import type { Case } from '../../domain/case/case.ts'
import type { SaidReport } from './voices.ts'

export interface Reports {
  readonly said: number
  readonly cases: number
  readonly lost: number
  readonly doubled: number
}

/** `heard` says what became of each message, for whoever looks for the cause of a loss. */
export function judgeReports(
  cases: readonly Case[],
  said: readonly SaidReport[],
  heard: ReadonlyMap<string, string | null>,
) {
  const became = ({ messages }: SaidReport) => messages.map((key) => `${key} → ${heard.get(key)}`).join(', ')
  const holding = new Map(said.map(({ mark }) => [mark, cases.filter((one) => one.text.includes(mark))]))
  const lost = said.filter(({ mark }) => holding.get(mark)?.length === 0)
  const doubled = said.filter(({ mark }) => (holding.get(mark)?.length ?? 0) > 1)
  const owned = new Set([...holding.values()].flat().map((one) => one.id))
  const photos = said.flatMap((one) => {
    const { mark, photos, messages } = one
    const [matter] = holding.get(mark) ?? []
    const missing = photos.filter(
      (photo) => !(matter?.photos as readonly string[] | undefined)?.includes(photo),
    )
    // A late photo of a case that has ended meanwhile is not taken, and its sender is told so.
    const refused = messages.filter((key) => heard.get(key) === 'refused:wrong-state').length
    return matter && missing.length > refused
      ? [`report ${mark} (${matter.no}) lacks ${missing.length} of ${photos.length} photos: ${became(one)}`]
      : []
  })
  return {
    counts: {
      said: said.length,
      cases: cases.length,
      lost: lost.length,
      doubled: doubled.length,
    } satisfies Reports,
    faults: [
      ...lost.map((one) => `report ${one.mark} is lost: ${became(one)}`),
      ...doubled.map(({ mark }) => `report ${mark} stands in ${holding.get(mark)?.length} cases`),
      ...cases.filter(({ id }) => !owned.has(id)).map(({ no }) => `case ${no} was never reported`),
      ...photos,
    ],
  }
}
