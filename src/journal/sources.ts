/** The port to the ledger of pollution sources: who pollutes where, and which cases were about it. */
import type { Case } from '../domain/case/case.ts'
import type { GridCode, TenantCode } from '../domain/names.ts'
import type { Source, SourceCode } from '../domain/source/source.ts'

/** One source with what was reported about it (一企一档). */
export interface SourceFile {
  readonly source: Source
  /** Newest first. */
  readonly cases: readonly Case[]
}

export interface Sources {
  /** Those in a grid and below it that are not closed, by code; of one kind, or of all when null. */
  inGrids(tenant: TenantCode, under: GridCode, kind: string | null): Promise<readonly Source[]>
  /** Those whose name occurs in a text, in a grid and below it; a handful at most. */
  named(tenant: TenantCode, under: GridCode, text: string): Promise<readonly SourceCode[]>
  /** The whole ledger, closed ones included, by code. */
  all(tenant: TenantCode): Promise<readonly Source[]>
  file(tenant: TenantCode, code: SourceCode, cases: number): Promise<SourceFile | null>
}

export type SourceView =
  | { readonly kind: 'sources'; readonly sources: readonly Source[] }
  /** The case is about the source. */
  | {
      readonly kind: 'source-case'
      readonly tenant: TenantCode
      readonly source: SourceCode
      readonly case: Case['id']
    }
