/** A picture for a phone as plain data: a title, and below it charts of four kinds in the order they are read. */
import { z } from 'zod'

const Text = z.string().min(1)
/** Null is “no data”, which is not zero. */
const Value = z.number().nullable()

export const Chart = z.discriminatedUnion('kind', [
  /** Headline figures: read first. */
  z.object({
    kind: z.literal('figures'),
    items: z
      .array(
        z.object({
          label: Text,
          /** As it is shown: 47, 90.4%. */
          value: Text,
          note: Text.optional(),
          /** Asks for a decision. */
          pressing: z.boolean().optional(),
        }),
      )
      .max(9),
  }),
  /** One bar a row, in the order given. */
  z.object({
    kind: z.literal('ranking'),
    title: Text,
    unit: z.string(),
    rows: z.array(
      z.object({
        name: z.string(),
        value: Value,
        /** Instead of the number, where its digits matter: 98.50. */
        shown: Text.optional(),
        pressing: z.boolean().optional(),
      }),
    ),
  }),
  /** Up to three lines over the same days, weeks or months. */
  z
    .object({
      kind: z.literal('trend'),
      title: Text,
      unit: z.string(),
      labels: z.array(z.string()),
      series: z
        .array(z.object({ name: Text, values: z.array(Value) }))
        .min(1)
        .max(3),
    })
    .refine(({ labels, series }) => series.every(({ values }) => values.length === labels.length), {
      message: '趋势图每条线的点数须与横轴一致，请核对。',
    }),
  /** A cell for every grid and day. */
  z
    .object({
      kind: z.literal('heat'),
      title: Text,
      unit: z.string(),
      days: z.array(z.string()),
      rows: z.array(z.object({ name: z.string(), values: z.array(Value) })),
    })
    .refine(({ days, rows }) => rows.every(({ values }) => values.length === days.length), {
      message: '热力表每行的格数须与日期数一致，请核对。',
    }),
])
export type Chart = z.infer<typeof Chart>
export type ChartKind = Chart['kind']
export type ChartOf<K extends ChartKind> = Extract<Chart, { kind: K }>

export const Picture = z.object({
  kind: z.literal('picture'),
  title: Text,
  /** The period, and whose. */
  subtitle: Text.optional(),
  charts: z.array(Chart).min(1),
  /** Where the figures come from, how late they are. */
  footer: Text.optional(),
})
export type Picture = z.infer<typeof Picture>
