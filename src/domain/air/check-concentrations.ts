/** What cannot be in a set of concentrations is refused; what can hardly be is doubted. */
import { type Concentrations, type Pollutant, pollutants } from './pollutant.ts'
import type { AirStandard } from './standard.ts'

export type Impossible = {
  readonly kind: 'negative' | 'other-unit'
  readonly pollutant: Pollutant
}

/** PM2.5 is part of PM10: more of the part than of the whole is an error of measuring or of writing. */
export type Doubt = { readonly kind: 'fine-above-coarse' }

export function impossibleIn(values: Concentrations, { highest }: AirStandard): readonly Impossible[] {
  return pollutants.flatMap((pollutant): Impossible[] => {
    const value = values[pollutant] ?? null
    const limit = highest[pollutant]
    if (value === null) return []
    if (value.lt(0)) return [{ kind: 'negative', pollutant }]
    return limit && value.gt(limit) ? [{ kind: 'other-unit', pollutant }] : []
  })
}

export function doubtsIn({ PM25, PM10 }: Concentrations): readonly Doubt[] {
  return PM25 && PM10 && PM25.gt(PM10) ? [{ kind: 'fine-above-coarse' }] : []
}
