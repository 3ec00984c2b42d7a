/** A press that prints nothing and reads what is handed in: for plays whose subject is the database. Rows are asked for all the same. */
import type { Press } from '../render/workers/press.ts'
import { sheetsHere } from '../tables/sheets.ts'
import { photo } from './photo.ts'

const paper = new TextEncoder().encode('printed elsewhere')

export const quickPress: Press = {
  document: async () => paper,
  picture: async () => photo(99),
  async ledger({ rows }) {
    for await (const _row of rows);
    return paper
  },
  sheetNames: sheetsHere.names,
  tables: sheetsHere.read,
  mark: async () => paper,
  forms: async () => paper,
  close: async () => undefined,
}
