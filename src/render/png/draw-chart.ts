/** One chart out of echarts as SVG, the same for the same option: its running numbers and its mouse-over rules are taken out. */
import { BarChart, HeatmapChart, LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent, VisualMapComponent } from 'echarts/components'
import { type EChartsCoreOption, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { colours, fontFamily, innerWidth } from './look.ts'
import type { Drawn } from './svg.ts'

use([BarChart, HeatmapChart, LineChart, GridComponent, LegendComponent, VisualMapComponent, SVGRenderer])

export function drawChart(option: EChartsCoreOption, height: number): Drawn {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: innerWidth, height })
  try {
    chart.setOption({ animation: false, textStyle: { fontFamily, color: colours.ink }, ...option })
    return { svg: settled(chart.renderToSVGString()), height }
  } finally {
    chart.dispose()
  }
}

/** echarts numbers its drawings through the life of the process (zr0-, zr1-…), and adds styles for a mouse. */
const settled = (svg: string): string =>
  svg
    .replaceAll(/<style\b[^>]*>[\s\S]*?<\/style>/g, '')
    .replaceAll(/ (?:class|pointer-events|baseProfile|ecmeta_[\w-]+)="[^"]*"/g, '')
    .replaceAll(/\bzr\d+-/g, 'chart-')
