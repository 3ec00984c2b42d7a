/** A tenant's own settings, out of the folder where whoever runs the system puts them: `<tenant>.yaml`, or none. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { TenantCode } from '../domain/names.ts'
import type { Overlay, Regulation } from '../domain/policy/regulation.ts'
import { readOverlay } from './read-overlay.ts'

/** Null where the tenant has no file. Throws a PackError that names file and line. */
export async function loadOverlay(
  folder: string,
  tenant: TenantCode,
  regulation: Regulation,
): Promise<Overlay | null> {
  const file = join(folder, `${tenant}.yaml`)
  try {
    return readOverlay({ file, text: await readFile(file, 'utf8') }, regulation)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
