/** Small jobs for whoever runs the system, at the machine itself: `verify` the journal, `codes` for binding, a `feed`. */
import { hashOf, newCode } from '../dialogue/grid/codes.ts'
import type { AirRules } from '../domain/air/standard.ts'
import { addMinutes, dayOf } from '../domain/calendar/days.ts'
import { sealWords } from '../domain/digest/titles.ts'
import type { GroupId, Instant, PersonId, TenantCode } from '../domain/names.ts'
import type { Holidays } from '../domain/policy/policy.ts'
import { appendTo } from '../journal/append-to.ts'
import type { Books } from '../journal/books.ts'
import type { Seal } from '../journal/digests.ts'
import type { Outbox } from '../outbox/outbox.ts'
import type { Pack } from '../policies/pack.ts'
import { dateSaid } from '../render/text/when.ts'
import { admitFeed, importStations } from './feed-errands.ts'
import { changeGrids } from './grid-errands.ts'

export interface ErrandParts extends Books {
  readonly airRules: AirRules
  readonly holidays: Holidays
  readonly outbox: Outbox
  readonly packOf: (tenant: TenantCode) => Pack
  readonly now: Instant
  readonly print: (line: string) => void
  /** What was written behind the errand's name. */
  readonly args: readonly string[]
}

const errands: Readonly<Record<string, (parts: ErrandParts) => Promise<boolean>>> = {
  verify,
  codes,
  air: async (parts) => (await (await import('./air-command.ts')).runAir(parts.args, parts)) === 0,
  feed: admitFeed,
  grids: changeGrids,
  stations: importStations,
}

/** The errand of that name, or null. */
export const errandOf = (name: string) => (Object.hasOwn(errands, name) ? (errands[name] ?? null) : null)

/** Recomputes every hash, and every daily seal; false when a place does not fit. */
async function verify(parts: ErrandParts): Promise<boolean> {
  const { journal, print } = parts
  const broken = await journal.verify()
  print(
    broken
      ? `流水被改动过：${broken.stream} 第 ${broken.version} 条起与其哈希不符。 The journal was altered there.`
      : '流水完整。 The journal is whole.',
  )
  return (await verifySeals(parts)) && broken === null
}

/** What the leaders were shown each evening still fits: a number in their chat that differs from these is a witness. */
async function verifySeals({ digests, directory, print }: ErrandParts): Promise<boolean> {
  let well = true
  for (const { tenant, name } of await directory.tenants()) {
    let before: string | null = null
    let last: Seal | null = null
    for (const seal of await digests.seals(tenant)) {
      const { hash } = await digests.sealOf(tenant, seal.day, seal.before)
      const fits = hash === seal.hash && seal.before === before
      if (!fits)
        print(`${name}：${dateSaid(seal.day)}的流水与当日封签不符。 The seal of ${seal.day} does not fit.`)
      well &&= fits
      before = seal.hash
      last = seal
    }
    if (last && well)
      print(
        `${name}：每日封签相符，最近一次 ${dateSaid(last.day)} ${sealWords(last.hash)}。 All daily seals fit.`,
      )
  }
  return well
}

/** A fresh one-time code for every group and every person: whoever runs the system hands them out in a closed envelope. */
async function codes(parts: ErrandParts): Promise<boolean> {
  const { directory, rosters, packOf, now, print } = parts
  for (const { tenant, name } of await directory.tenants()) {
    const until = addMinutes(now, packOf(tenant).at(dayOf(now)).codeMinutes)
    print(`${name}：以下绑定码一次有效。在群里发「绑定本群 码」，本人私聊发「绑定 码」。 One-time codes:`)
    // A group that was brought in as a table has no chat yet: it needs its code most.
    for (const group of (await rosters.read(tenant))?.groups ?? [])
      print(`群\t${group.name}\t${await issue(parts, null, group.id, until)}`)
    for (const person of await directory.persons(tenant))
      print(`人\t${person.name}\t${await issue(parts, person.id, null, until)}`)
  }
  return true
}

async function issue(
  { journal, now }: ErrandParts,
  person: PersonId | null,
  group: GroupId | null,
  until: Instant,
): Promise<string> {
  const code = newCode()
  const hash = hashOf(code)
  const stream = `roster:${person ?? group}`
  const fact = { type: 'code-issued', person, group, codeHash: hash, until } as const
  const by = { person: null, account: null, title: '管理员' }
  await appendTo(journal, stream, (expectedVersion) => ({
    appends: [{ stream, expectedVersion, facts: [{ fact, by, at: now }] }],
    views: [{ kind: 'code', hash, person, group, until }],
    notices: [],
    handled: null,
    stamp: null,
    at: now,
  }))
  return code
}
