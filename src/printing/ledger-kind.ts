/** A kind of ledger: its columns, where its entries come from page after page, and how one of them becomes a row. */
import type { Desk } from '../desk.ts'
import { namesIn } from '../dialogue/grid/names-in.ts'
import type { Holder } from '../domain/case/facts.ts'
import type { LedgerCell, LedgerColumn, LedgerRow } from '../domain/digest/ledger.ts'
import { gridOf, type Scene } from '../domain/grid/scene.ts'
import type { EvidenceId, GridCode, TenantCode } from '../domain/names.ts'
import { holderName } from '../notices/card.ts'
import type { LedgerAsked } from '../render/enclosure.ts'
import { breathe } from './breathe.ts'

export type LedgerDesk = Pick<
  Desk,
  'ledgers' | 'journal' | 'directory' | 'sources' | 'assessments' | 'rosters' | 'duties' | 'alarms'
> &
  // What the regulation asks for is shown where it is at hand: not at the command line.
  Partial<Pick<Desk, 'packOf' | 'holidays'>>

/** Where a photo can be looked at; null where it cannot. */
export type PhotoAddress = (id: EvidenceId) => string | null

/** What a row is made of beside its entry: names, and where a photo can be looked at. */
export interface Sight {
  readonly grid: (code: string) => string
  readonly holder: (holder: Holder) => string
  readonly person: (id: string) => string
  /** A grid or a department. */
  readonly ower: (code: string) => string
  readonly photo: PhotoAddress
}

export interface LedgerKind<T> {
  readonly columns: readonly LedgerColumn[]
  readonly pages: (desk: LedgerDesk, asked: LedgerAsked) => AsyncIterable<readonly T[]>
  /** Grids that its row names. */
  readonly places: (entry: T) => readonly GridCode[]
  readonly row: (n: number, entry: T, sight: Sight) => LedgerCell[]
  /** Only where it is known more cheaply than by reading all pages. */
  readonly count?: (desk: LedgerDesk, asked: LedgerAsked) => Promise<number>
}

export const column = (title: string, kind: LedgerColumn['kind'], width: number): LedgerColumn => ({
  title,
  kind,
  width,
})

export async function* rowsIn<T>(
  desk: LedgerDesk,
  asked: LedgerAsked,
  kind: LedgerKind<T>,
  photo: PhotoAddress,
): AsyncGenerator<LedgerRow> {
  let n = 0
  for await (const page of kind.pages(desk, asked)) {
    const sight = sightOver(await sceneOf(desk, asked.tenant, page.flatMap(kind.places)), photo)
    for (const entry of page) {
      n += 1
      yield kind.row(n, entry, sight)
    }
  }
}

export async function countIn<T>(desk: LedgerDesk, asked: LedgerAsked, kind: LedgerKind<T>): Promise<number> {
  if (kind.count) return kind.count(desk, asked)
  let rows = 0
  for await (const page of kind.pages(desk, asked)) {
    rows += page.length
    await breathe()
  }
  return rows
}

export const sceneOf = (
  { directory }: LedgerDesk,
  tenant: TenantCode,
  places: readonly GridCode[],
): Promise<Scene> => directory.scene(tenant, [...new Set(places)])

function sightOver(scene: Scene, photo: PhotoAddress): Sight {
  const names = namesIn(scene)
  return {
    grid: (code) => scene.grids.get(code as GridCode)?.name ?? '',
    holder: (holder) => holderName(holder, scene),
    person: (id) => names.person(id as never),
    ower: (code) =>
      scene.grids.get(code as GridCode)?.name ??
      scene.departments.find(({ id }) => (id as string) === code)?.name ??
      '',
    photo,
  }
}

/** Who entered it: his post, and his name. */
export const enteredBy = (
  { person, title }: { readonly person: string | null; readonly title: string },
  sight: Sight,
): string => (person === null ? title : `${title} ${sight.person(person)}`.trim())

/** The first photo is linked; how many there are is said. */
export function photosIn(photos: readonly EvidenceId[], sight: Sight): LedgerCell {
  const [first] = photos
  if (first === undefined) return null
  const text = `照片${photos.length}张`
  const url = sight.photo(first)
  return url === null ? text : { text, url }
}

/** Whether a code lies in the grid asked for; a department stands beside the grid it belongs to. */
export function liesIn(scene: Scene, code: string, unit: GridCode): boolean {
  const department = scene.departments.find(({ id }) => (id as string) === code)
  if (department) return unit === (scene.tenant as string)
  return scene.grids.has(code as GridCode) && gridOf(scene, code as GridCode).path.includes(unit)
}
