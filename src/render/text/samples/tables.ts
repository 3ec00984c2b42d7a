/** Samples: tables that come in, forms that go out, one enterprise's file. */
import type { Day, GridCode, TenantCode } from '../../../domain/names.ts'
import type { SourceCode } from '../../../domain/source/source.ts'
import { photo } from './cast.ts'
import type { Samples } from './sample.ts'

const checked = {
  ...({
    kind: 'table-checked',
    table: 'roster',
    rows: 38,
    wrong: 0,
    faults: [],
    notes: [],
    changes: '网格增改1个，入岗1个',
  } as const),
  ...({ obstacle: '', marked: null } as const),
} as const
const fault = { sheet: '网格', row: 7, says: '上级编码“99”不在本表里。' }
const notes = ['人员：“手机号”不保存，已忽略。']
const form = {
  kind: 'form-made',
  tenant: '990101' as TenantCode,
  grid: '990101' as GridCode,
  name: '澄湖区',
} as const
const dossier = {
  ...({ kind: 'dossier-made', tenant: '990101' as TenantCode, source: 's1' as SourceCode } as const),
  ...({ name: '东山加油站', issuer: '北苇镇网格化环境监管办公室', day: '2026-11-18' as Day } as const),
} as const

export const tables = {
  'table-checked': [
    { title: '全部无误', meaning: { ...checked, faults: [], notes } },
    {
      title: '有误',
      meaning: { ...checked, wrong: 6, faults: [fault, fault], notes: [], marked: photo(1) },
    },
    { title: '没有变化', meaning: { ...checked, faults: [], notes: [], changes: '' } },
    {
      title: '导不进',
      meaning: {
        ...checked,
        faults: [],
        notes: [],
        obstacle: '要撤销的网格还有没办完的问题：7号（柳湾村）。',
      },
    },
  ],
  'table-imported': [
    {
      title: '已导入',
      meaning: {
        ...({ kind: 'table-imported', table: 'roster', changes: '网格增改1个，入岗1个' } as const),
        ...({ obstacle: '', left: 0 } as const),
      },
    },
    {
      title: '只导入无误的',
      meaning: {
        ...({
          kind: 'table-imported',
          table: 'sources',
          changes: '新增3家，更新0家',
          obstacle: '',
          left: 2,
        } as const),
      },
    },
    {
      title: '没有变化',
      meaning: { kind: 'table-imported', table: 'sources', changes: '', obstacle: '', left: 0 },
    },
    {
      title: '导不进',
      meaning: {
        ...({ kind: 'table-imported', table: 'roster', changes: '', left: 0 } as const),
        obstacle: '刚被别处改动，请再导入一次。',
      },
    },
  ],
  'table-left': [{ title: '先不导入', meaning: { kind: 'table-left', table: 'roster' } }],
  'form-made': [
    { title: '模板', meaning: { ...form, table: 'roster', filled: false } },
    { title: '导出', meaning: { ...form, table: 'sources', filled: true } },
  ],
  'dossier-made': [
    { title: '有问题', meaning: { ...dossier, cases: 3 } },
    { title: '没有问题', meaning: { ...dossier, cases: 0 } },
  ],
} satisfies Samples<'table-checked' | 'table-imported' | 'table-left' | 'form-made' | 'dossier-made'>
