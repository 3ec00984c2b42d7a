/** Where everything lies that the house keeps: its database, its photos, rules of one's own beside them. */
import { join } from 'node:path'
import type { Settings } from '../env.ts'

type Place = Pick<Settings['store'], 'dataDir' | 'databaseUrl'>

export const databaseIn = ({ dataDir, databaseUrl }: Place) =>
  databaseUrl ? { url: databaseUrl } : { sqlite: join(dataDir, 'gridbell.db') }

export const photosIn = ({ dataDir }: Place) => ({
  dir: join(dataDir, 'evidence'),
  derivativeDir: join(dataDir, 'derivatives'),
})

/** Rules of one's own lie beside the data: `<DATA_DIR>/overlays/<tenant>.yaml`, `<DATA_DIR>/calendar.yaml`. */
export const ownIn = ({ dataDir }: Place) => ({
  overlays: `${dataDir}/overlays`,
  calendar: `${dataDir}/calendar.yaml`,
})
