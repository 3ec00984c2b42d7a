/** A folder, and those above it that are missing, one by one: asked for all at once, Node never comes back from below /proc. */
import { mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** @throws what mkdir throws; ENOTDIR where a file is in the way */
export function makeFolder(folder: string): void {
  const found = statSync(folder, { throwIfNoEntry: false })
  if (found?.isDirectory()) return
  if (found) throw Object.assign(new Error('a file and no directory'), { code: 'ENOTDIR', syscall: 'mkdir' })
  const above = dirname(folder)
  if (above !== folder) makeFolder(above)
  try {
    mkdirSync(folder)
  } catch (error) {
    // Another process has made it meanwhile.
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error
  }
}
