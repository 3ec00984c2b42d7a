/** The drill tenants, one for each regulation: nobody in them exists. */

/** By the regulation's folder: the tenant's name, and the file of its roster there. */
export const samples = {
  jincheng: { name: '澄湖区', file: 'sample-district' },
  changji: { name: '云岭州', file: 'sample-prefecture' },
  linyi: { name: '清溪市', file: 'sample-city' },
  gaochang: { name: '火洲区', file: 'sample-district' },
  yili: { name: '云河州', file: 'sample-prefecture' },
} as const

export type SampleRegion = keyof typeof samples
export const sampleRegions = Object.keys(samples) as [SampleRegion, ...SampleRegion[]]
