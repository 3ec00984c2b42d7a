/** What the body of a document is made of: headings of four levels, paragraphs, tables. Numbers of headings are counted when printed. */
import { z } from 'zod'

const Text = z.string().min(1)

export const Block = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('heading'),
    /** 1 一、  2 （一）  3 1.  4 （1）; the number is not part of the text. */
    level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
    text: Text,
    /** Goes on in the same paragraph, in the body's type: （一）抓排查。各网格…… */
    runOn: Text.optional(),
  }),
  /** Every line of the text is a paragraph of its own. */
  z.object({ kind: z.literal('paragraph'), text: Text }),
  z
    .object({
      kind: z.literal('table'),
      title: Text.optional(),
      columns: z
        .array(
          z.object({
            title: Text,
            /** Width in relation to the other columns. */
            share: z.number().positive(),
            align: z.enum(['left', 'center', 'right']).optional(),
          }),
        )
        .min(1)
        .max(12),
      rows: z.array(z.array(z.string())),
    })
    .refine(({ columns, rows }) => rows.every((row) => row.length === columns.length), {
      message: '表格有的行与表头的列数不一致，请核对。',
    }),
])
export type Block = z.infer<typeof Block>
export type Table = Extract<Block, { kind: 'table' }>
