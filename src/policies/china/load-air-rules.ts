/** Reads the air standards that lie in this folder. */
import { readFile } from 'node:fs/promises'
import type { z } from 'zod'
import {
  AirIndexTable,
  type AirRules,
  AirStandard,
  AlertRule,
  type Dated,
} from '../../domain/air/standard.ts'
import { readStandard } from './read-standard.ts'

/** Throws an Error that names file and key. */
export async function loadAirRules(): Promise<AirRules> {
  const [standards, indexTables, alertRules] = await Promise.all([
    load('ambient-air.yaml', AirStandard.strict()),
    load('air-quality-index.yaml', AirIndexTable.strict()),
    load('heavy-pollution.yaml', AlertRule.strict()),
  ])
  return { standards, indexTables, alertRules }
}

async function load<T extends { version: string }>(file: string, shape: z.ZodType<T>): Promise<Dated<T>> {
  const text = await readFile(new URL(file, import.meta.url), 'utf8')
  return readStandard(`src/policies/china/${file}`, text, shape)
}
