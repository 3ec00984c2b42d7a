/** For tests: the sample district's house over a real store, with a hand-moved clock, and what it told to whom. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore } from '../../db/store.ts'
import { openClock } from '../clock/clock.ts'
import { at } from '../domain/calendar/days.ts'
import type { Day, Instant } from '../domain/names.ts'
import { openEvidence } from '../evidence/open-evidence.ts'
import { type HouseParts, openHouse } from '../house.ts'
import { limits } from '../limits.ts'
import { openLog } from '../log.ts'
import type { Meaning, MeaningKind } from '../notices/notice.ts'
import { begin } from '../starting/begin.ts'

export const moment = (day: string, clock: string): Instant => at(day as Day, clock)

/** Friday 2026-11-13, before anybody is up. */
export const start = moment('2026-11-13', '06:00')

/** @param from when it begins; `extra`: what it has beside the store: a press, for instance */
export async function openDrillHouse({
  from = start,
  extra = {},
}: {
  readonly from?: Instant
  readonly extra?: Partial<HouseParts>
} = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'gridbell-rounds-'))
  const store = await openStore({ sqlite: ':memory:' })
  const clock = openClock(() => from)
  const beginning = await begin({ ...store, clock, sample: 'jincheng' })
  const evidence = openEvidence({ dir: join(folder, 'e'), derivativeDir: join(folder, 'd'), limits })
  const told: { group: string; meaning: Meaning; key: string }[] = []
  const journal = {
    ...store.journal,
    async commit(entry: Parameters<typeof store.journal.commit>[0]) {
      const done = await store.journal.commit(entry)
      if (done === 'committed')
        for (const { key, to, meaning } of entry.notices)
          told.push({ key, group: to.kind === 'group' ? to.group : to.kind, meaning })
      return done
    },
  }
  const house = openHouse({
    ...store,
    journal,
    ...beginning,
    evidence,
    clock,
    log: openLog('silent'),
    ...extra,
  })
  return {
    store,
    house,
    clock,
    told,
    async until(day: string, time: string) {
      await house.advance((moment(day, time) - clock.now()) / 60_000)
    },
    of: <K extends MeaningKind>(kind: K, group: string | null = null) =>
      told.flatMap((one) =>
        one.meaning.kind === kind && (group === null || one.group === group)
          ? [one.meaning as Extract<Meaning, { kind: K }>]
          : [],
      ),
    async close() {
      await house.stop()
      await store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
