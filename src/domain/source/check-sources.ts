/** Checks a table of pollution sources row by row: what is right becomes sources, what is wrong is said. */
import { postNames } from '../grid/roster-forms.ts'
import type { GridCode, TenantCode } from '../names.ts'
import { type Fault, type FilledRow, type Form, isExample } from '../table/form.ts'
import { faultOf, readerOf } from '../table/reader.ts'
import { saidTwice } from '../table/twice.ts'
import type { Source, SourceCode } from './source.ts'
import { stateNames } from './source-form.ts'

/** A sentence or two; a file's number is far shorter. */
const noteLetters = 500
const nameLetters = 60

export interface CheckedSources {
  readonly sources: readonly Source[]
  readonly rows: number
  readonly faults: readonly Fault[]
}

interface Ground {
  readonly tenant: TenantCode
  /** Where a source may lie. */
  readonly grids: ReadonlySet<string>
  /** Who sends it may touch his own part of the roster alone. */
  readonly part?: boolean
}

export function checkSources(form: Form, filled: readonly FilledRow[], ground: Ground): CheckedSources {
  const rows = filled.filter((row) => !isExample(row))
  const read = rows.map((row) => ({ filled: row, row: row.row, ...readSource(form, row, ground) }))
  const twice = saidTwice(read, ({ source }) => source.code, '污染源编号')
  const all = read.map((one) => ({
    ...one,
    faults: [...one.faults, ...(twice.get(one.row) ? [twice.get(one.row) ?? ''] : [])],
  }))
  return {
    sources: all.flatMap(({ faults, source }) => (faults.length === 0 ? [source] : [])),
    rows: rows.length,
    faults: all.flatMap(({ filled: row, faults }) => (faults.length > 0 ? [faultOf(row, faults)] : [])),
  }
}

function readSource(
  form: Form,
  row: FilledRow,
  { tenant, grids, part = false }: Ground,
): { readonly source: Source; readonly faults: readonly string[] } {
  const reader = readerOf(form, row)
  const kinds = form.columns.find(({ title }) => title === '类型')?.choices ?? []
  const note = (title: string) => reader.text(title, noteLetters)
  const grid = reader.code('所属网格', 32) as GridCode
  const source: Source = {
    tenant,
    code: reader.code('污染源编号', 40) as SourceCode,
    name: reader.text('名称', nameLetters),
    kind: kinds[reader.choice('类型') ?? -1] ?? '',
    grid,
    keeper: postNames[reader.choice('责任岗位') ?? -1]?.[0] ?? null,
    state: stateNames[reader.choice('状态') ?? -1]?.[0] ?? 'running',
    creditCode: reader.code('统一社会信用代码', 18).toUpperCase(),
    ...{
      address: note('地址'),
      location: locationIn(row.cells.坐标) ?? '',
      contact: reader.text('负责人', nameLetters),
    },
    ...{ pollutants: [...reader.list('主要污染物', nameLetters)], facilities: note('治理设施') },
    ...{ permit: note('排污许可证号'), permitUntil: reader.day('许可证有效期'), control: note('管控级别') },
    ...{ emergencyMeasures: note('应急减排措施'), checkedOn: reader.day('最近核查日期') },
    ...{ impactAssessment: note('环评'), acceptance: note('验收'), monitoring: note('监测报告') },
    ...{ emergencyPlan: note('应急预案'), penalties: note('处罚记录') },
  }
  // What is closed may lie in a grid that is given up.
  if (grid !== '' && source.state !== 'closed' && !grids.has(grid))
    reader.wrong(`网格编码“${grid}”不在${part ? '本级范围' : '名册'}里`)
  if (source.creditCode !== '' && !/^[0-9A-Z]{18}$/.test(source.creditCode))
    reader.wrong('“统一社会信用代码”应为18位字母和数字')
  if (locationIn(row.cells.坐标) === null) reader.wrong('“坐标”应为经度,纬度，如112.85,35.49')
  return { source, faults: reader.faults }
}

/** Longitude and latitude within China's reach, as written; '' for an empty cell, null for anything else. */
function locationIn(cell: string | undefined): string | null {
  const plain = (cell ?? '').normalize('NFKC').replaceAll(/\s/g, '')
  if (plain === '') return ''
  const [, east = '', north = ''] = /^(\d{2,3}(?:\.\d{1,8})?)[,、](\d{1,2}(?:\.\d{1,8})?)$/.exec(plain) ?? []
  const inside = Number(east) >= 73 && Number(east) <= 136 && Number(north) >= 3 && Number(north) <= 54
  return east !== '' && inside ? `${east},${north}` : null
}
