/** The pollution sources' own part of the table command line, one enterprise's file (一企一档) included. */
import { clockOf, dayOf } from '../domain/calendar/days.ts'
import { caseStates } from '../domain/case/case.ts'
import { writeDocumentDate } from '../domain/document/document-date.ts'
import type { SourceCode } from '../domain/source/source.ts'
import { sourceForm } from '../domain/source/source-form.ts'
import { sourceRow } from '../domain/source/source-rows.ts'
import type { Form, FormColumn } from '../domain/table/form.ts'
import type { SourceFile } from '../journal/sources.ts'
import { dossier } from '../render/dossier.ts'
import { writeForms, writeTemplate } from '../render/xlsx/write-form.ts'
import { checkSourcesFile, importSources, sourcesSaid } from './sources-file.ts'
import { type TableKind, tenantNamed } from './table-command.ts'

export const sourceNotes = [
  '一家一行。导入时按编号增改，表里没有的保持原样；已关闭的请把状态改为关闭，不要删行。',
  '带*的列必须填。电话、手机号不保存，不要填。所属网格填网格编码，须在名册里。',
]
/** Cases in one enterprise's file: more than a year's, however often it is reported. */
const casesInFile = 1_000

/** @param kinds what a source may be entered as. */
export const sourcesTable = (kinds: readonly string[]): TableKind => {
  const form = sourceForm(kinds)
  return {
    name: 'sources',
    template: () => writeTemplate([form], sourceNotes),
    async check(store, bytes, { tenant }) {
      if (!store) return { kind: 'unreadable', why: '还没有名册，请先用 roster import 导入名册。' }
      return checkSourcesFile(store.rosters, bytes, await tenantNamed(store, tenant), kinds)
    },
    async bringIn(store, bytes, { tenant, partial }, now) {
      const checked = await checkSourcesFile(store.rosters, bytes, await tenantNamed(store, tenant), kinds)
      if (checked.kind === 'unreadable') return { checked, well: false, says: '' }
      const done = await importSources(store, checked, partial, now)
      if (done.kind === 'refused') return { checked, well: false, says: done.why }
      if (done.kind === 'unchanged') return { checked, well: true, says: '与现有台账一致，没有变化。' }
      return { checked, well: true, says: `已导入：${done.changes.map(sourcesSaid).join('')}。` }
    },
    export: async ({ sources }, tenant) =>
      writeForms([{ form, rows: (await sources.all(tenant)).map(sourceRow) }], sourceNotes),
    async one({ sources, rosters }, tenant, code, asDocument) {
      const found = await sources.file(tenant, code as SourceCode, casesInFile)
      if (found === null || asDocument === null) return found && writeFile(form, found)
      const roster = await rosters.read(tenant)
      const grid = roster?.grids.find((one) => one.code === found.source.grid)?.name ?? ''
      const issuer = `${roster?.name ?? ''}网格化环境监管办公室`
      const { renderDocument } = await import('../render/docx/render-document.ts')
      return renderDocument(dossier(found, { grid, issuer, date: writeDocumentDate(dayOf(asDocument)) }))
    },
  }
}

const column = (title: string, width: number): FormColumn => ({
  ...{ title, width, required: false, explain: '', example: '' },
})

function writeFile(form: Form, { source, cases }: SourceFile): Promise<Uint8Array> {
  const values = sourceRow(source)
  return writeForms(
    [
      {
        form: { sheet: '档案', columns: [column('项目', 10), column('内容', 40)] },
        rows: form.columns.map(({ title }, at) => [title, values[at] ?? '']),
      },
      {
        form: {
          sheet: '问题',
          columns: [column('编号', 11), column('上报时间', 10), column('内容', 40), column('状态', 6)],
        },
        rows: cases.map(({ no, reportedAt, text, state }) => [
          ...[no, `${dayOf(reportedAt)} ${clockOf(reportedAt)}`, text, caseStates[state]],
        ]),
      },
    ],
    [],
  )
}
