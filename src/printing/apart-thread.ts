/** The thread that reads and prints what is asked for, over a connection of its own. */
import { outcomeOf } from '../render/workers/outcome-of.ts'
import { serve, toldAtStart } from '../render/workers/serve.ts'
import type { AskedJob, StoreToRead } from './apart.ts'
import type { LedgerDesk } from './ledger-kind.ts'
import { printAsked } from './print-asked.ts'

const nothing: readonly [] = []
const here = {
  document: async (datum) => (await outcomeOf({ kind: 'document', datum }, nothing)) as Uint8Array,
  ledger: async ({ rows, ...frame }) => (await outcomeOf({ kind: 'ledger', ...frame }, rows)) as Uint8Array,
  forms: async (forms, notes, template) =>
    (await outcomeOf({ kind: 'forms', forms, notes, template }, nothing)) as Uint8Array,
} satisfies Parameters<typeof printAsked>[2]

let opened: Promise<LedgerDesk> | null = null

serve<AskedJob>(async ({ enclosure, photos }) => {
  opened ??= open(toldAtStart())
  return printAsked(await opened, enclosure, here, (id) => `${photos}${id}`)
})

async function open({ module, settings }: StoreToRead): Promise<LedgerDesk> {
  const door: { openStoreToRead(settings: unknown): Promise<LedgerDesk | null> } = await import(module)
  const store = await door.openStoreToRead(settings)
  if (store === null) throw new Error('there is no store to read')
  return store
}
