/** The tables of the air as people fill them in: what each is called, its columns, and what its rows are about. */
import { type AirTable, AirTable as Tables } from './facts.ts'
import type { Pollutant } from './pollutant.ts'

/** A column by its title in the template; machines may send the other name. */
export interface Column {
  readonly title: string
  readonly also: string
}

export type WhenIs = 'day' | 'month' | 'year' | 'month-or-year'

export interface TableShape {
  readonly name: string
  /** `ahead`: it may lie in days to come. */
  readonly on: Column & { readonly is: WhenIs; readonly ahead?: true }
  readonly place: Column & { readonly is: 'new-site' | 'site' | 'unit' }
  /** Which figures it may have; at least one of them. */
  readonly figures: 'none' | 'pollutants' | 'pollutants-and-index'
  /** By the name under which they are kept; all must be filled in. */
  readonly words: Readonly<Record<string, Column>>
}

const unit = { title: '单位', also: 'unit' }
const day = { title: '日期', also: 'date', is: 'day' } as const
const month = { title: '月份', also: 'month', is: 'month' } as const
const site = { title: '站点', also: 'site', is: 'site' } as const

export const airTables: Readonly<Record<AirTable, TableShape>> = {
  stations: {
    name: '站点归属',
    on: { title: '起始日期', also: 'from', is: 'day', ahead: true },
    place: { title: '站点编码', also: 'site', is: 'new-site' },
    figures: 'none',
    words: { name: { title: '站点', also: 'name' }, unit },
  },
  daily: { name: '站点日均值', on: day, place: site, figures: 'pollutants', words: {} },
  monthly: { name: '站点月均值', on: month, place: site, figures: 'pollutants', words: {} },
  published: {
    name: '公布的综合指数',
    on: { title: '月份', also: 'month', is: 'month-or-year' },
    place: { ...unit, is: 'unit' },
    figures: 'pollutants-and-index',
    words: {},
  },
  tampered: {
    name: '认定的监测作假日',
    on: day,
    place: site,
    figures: 'none',
    words: { basis: { title: '依据', also: 'basis' } },
  },
  targets: {
    name: '年度空气质量目标',
    on: { title: '年度', also: 'year', is: 'year', ahead: true },
    place: { ...unit, is: 'unit' },
    figures: 'pollutants-and-index',
    words: {},
  },
}

/** A table by its word on the command line or its Chinese name; null for one that is none. */
export const tableNamed = (name: string): AirTable | null =>
  Tables.options.find((one) => one === name || airTables[one].name === name) ?? null

/** Its columns in the order of the template. */
export function titlesOf(table: AirTable): readonly string[] {
  const { on, place, words, figures } = airTables[table]
  const measured = ['SO2', 'NO2', 'PM10', 'PM2.5', 'CO', 'O3-8h']
  const figureTitles = { none: [], pollutants: measured, 'pollutants-and-index': ['综合指数', ...measured] }
  return [on.title, place.title, ...Object.values(words).map(({ title }) => title), ...figureTitles[figures]]
}

/** The columns without which the table cannot be read. */
export const titlesNeeded = (table: AirTable): readonly string[] => {
  const { on, place, words } = airTables[table]
  return [on.title, place.title, ...Object.values(words).map(({ title }) => title)]
}

const byName: Readonly<Record<string, Pollutant>> = {
  二氧化硫: 'SO2',
  二氧化氮: 'NO2',
  可吸入颗粒物: 'PM10',
  细颗粒物: 'PM25',
  一氧化碳: 'CO',
  臭氧: 'O3',
  SO2: 'SO2',
  NO2: 'NO2',
  PM10: 'PM10',
  PM25: 'PM25',
  CO: 'CO',
  O3: 'O3',
}

export interface FigureColumn {
  readonly figure: Pollutant | 'index'
  /** `mg`, `µg`, as the title says; null where it says nothing. */
  readonly unit: 'mg' | 'µg' | null
}

/** What a title's figures are: `PM2.5(μg/m³)`, `O3-8h-90per`, `一氧化碳`; null for any other column. */
export function figureColumn(title: string): FigureColumn | null {
  const plain = title.normalize('NFKC').replaceAll(/\s/g, '')
  if (/^(综合指数|index)$/i.test(plain)) return { figure: 'index', unit: null }
  const unitSaid = /mg|毫克/i.test(plain) ? 'mg' : /[μµu]g|微克/i.test(plain) ? 'µg' : null
  const name = plain
    .toUpperCase()
    .replace(/\(.*\)/, '')
    .replace('.', '')
    .replace(/[-_]?(日最大)?8(H|小时)/, '')
    .replace(/[-_]?(24H|\d\dPER|第?\d\d百分位数?)$/, '')
    .replace(/(月均值|日均值|年均值|均值|浓度)$/, '')
  const figure = byName[name]
  return figure ? { figure, unit: unitSaid } : null
}
