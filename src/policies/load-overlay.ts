/** A tenant's own settings, out of the folder where whoever runs the system puts them: `<tenant>.yaml`, or none; and annexes brought in. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { TenantCode } from '../domain/names.ts'
import type { Overlay, Regulation } from '../domain/policy/regulation.ts'
import { importAnnex } from './import-annex.ts'
import { readOverlay } from './read-overlay.ts'
import type { Text } from './read-sections.ts'

/** Null where the tenant has no file. Throws a PackError that names file and line. */
export async function loadOverlay(
  folder: string,
  tenant: TenantCode,
  regulation: Regulation,
): Promise<Overlay | null> {
  const text = await textIn(join(folder, `${tenant}.yaml`))
  return text && readOverlay(text, regulation)
}

/** The regulation with what a tenant has brought in of its missing annexes, `<tenant>.annex.md`; null without such a file. */
export async function loadAnnexed(
  folder: string,
  tenant: TenantCode,
  regulation: Regulation,
): Promise<Regulation | null> {
  const text = await textIn(join(folder, `${tenant}.annex.md`))
  return text && importAnnex(regulation, text)
}

async function textIn(file: string): Promise<Text | null> {
  try {
    return { file, text: await readFile(file, 'utf8') }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
