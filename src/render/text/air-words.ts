/** Pollutants, measured values and their units as people say them: PM2.5 186微克/立方米. */
import type { Pollutant } from '../../domain/air/pollutant.ts'

export const pollutantWords: Readonly<Record<Pollutant, string>> = {
  PM25: 'PM2.5',
  PM10: 'PM10',
  SO2: '二氧化硫',
  NO2: '二氧化氮',
  O3: '臭氧',
  CO: '一氧化碳',
}

export const unitWords: Readonly<Record<string, string>> = { 'ug/m3': '微克/立方米', 'mg/m3': '毫克/立方米' }

export const unitSaid = (unit: string): string => unitWords[unit] ?? ''

export const valueSaid = ({
  pollutant,
  value,
  unit,
}: {
  readonly pollutant: Pollutant
  readonly value: string
  readonly unit: string
}): string => `${pollutantWords[pollutant]} ${value}${unitSaid(unit)}`

/** GB3095-2026-T as a document cites it: GB 3095—2026过渡阶段. */
export const standardWords = (key: string): string =>
  key.replace(
    /^GB(\d+)-(\d{4})(-T)?$/,
    (_, no, year, transition) => `GB ${no}—${year}${transition ? '过渡阶段' : ''}`,
  )
