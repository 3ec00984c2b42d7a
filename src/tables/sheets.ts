/** Reading a file's sheets and marking them: here for the command line, in a thread of its own for the running house. */
import { markFaults } from '../render/xlsx/mark-faults.ts'
import { readTables, sheetNames } from '../render/xlsx/read-table.ts'

export interface Sheets {
  /** The names of all sheets that are shown, or the sentence that says why there are none. */
  readonly names: (bytes: Uint8Array) => Promise<readonly string[] | string>
  readonly read: typeof readTables
  readonly mark: typeof markFaults
}

export const sheetsHere: Sheets = { names: sheetNames, read: readTables, mark: markFaults }
