/** Read, decide, commit, for alerts: declared by somebody with the right or by a source outside, told to every group. */
import { type Alerting, endChecklist, sendChecklist } from './alert-order.ts'
import { type Desk, policyAt } from './desk.ts'
import { type Alert, evolveAlert, runningIn } from './domain/alert/alert.ts'
import { type AlertCommand, decideAlert } from './domain/alert/decide-alert.ts'
import type { AlertFact } from './domain/alert/facts.ts'
import { isRefused } from './domain/decision.ts'
import type { Actor, By } from './domain/grid/actor.ts'
import { byOf } from './domain/grid/by.ts'
import type { Happened } from './domain/happened.ts'
import type { Instant, TenantCode } from './domain/names.ts'
import type { Order } from './domain/order/order.ts'
import { type Refusal, refuse } from './domain/refusal.ts'
import type { Written } from './handle-order.ts'
import type { Committed, Entry, View } from './journal/journal.ts'
import { limits } from './limits.ts'
import { announceAlert } from './notices/announce-alert.ts'

export interface AlertOrder {
  readonly tenant: TenantCode
  readonly command: AlertCommand
  readonly who: Actor | { readonly source: string }
  readonly now: Instant
  readonly handled: Entry['handled']
  readonly views?: readonly View[]
}

export type AlertOutcome =
  | { readonly alert: Alert | null; readonly done: Committed }
  | { readonly refusal: Refusal }

type Declared = Extract<AlertFact, { type: 'alert-started' | 'alert-changed' | 'alert-ended' }>

/** The stream of a tenant's alerts is decided from; whoever was faster is decided after. */
export async function handleAlert(desk: Desk, order: AlertOrder): Promise<AlertOutcome> {
  for (let attempt = 1; ; attempt += 1) {
    const decided = await decide(desk, order)
    if ('refusal' in decided) return decided
    const done = await desk.journal.commit(decided.entry)
    if (done !== 'conflict') return { alert: decided.alert, done }
    if (attempt >= limits.commitAttempts) throw new Error('too many conflicts on one alert')
  }
}

async function decide(desk: Desk, { tenant, command, who, now, handled, views = [] }: AlertOrder) {
  const policy = policyAt(desk, tenant, now)
  const rules = policy.alert
  if (rules === null) return refuse({ code: 'no-alert-rules' })
  const stream = `alert:${tenant}`
  const expectedVersion = (await desk.journal.read(stream)).length
  const before = runningIn(await desk.alerts.latest(tenant))
  const groups = await desk.directory.groups(tenant)
  const actor = 'kind' in who ? who : null
  const own = actor?.kind === 'person' ? actor.posts.map(({ grid }) => grid) : []
  const grids = [...new Set([...own, ...groups.map(({ grid }) => grid)])]
  const scene = await desk.directory.scene(tenant, grids)
  const decision = decideAlert(command, before, { actor, scene, rules })
  if (isRefused(decision)) return decision
  const by =
    actor === null
      ? { person: null, account: null, title: 'source' in who ? who.source : '' }
      : byOf(actor, scene, null)
  const beside = await besideIt(desk, { tenant, scene, policy, groups, now }, decision.facts, before, {
    ...{ actor, person: by.person, title: by.title },
  })
  const happened = decision.facts.map(
    (fact): Happened<Declared> => ({ fact: sent(fact as Declared, beside), by, at: now }),
  )
  const alert = happened.reduce((one: Alert | null, next) => evolveAlert(tenant, one, next), before)
  const entry: Entry = {
    appends: [{ stream, expectedVersion, facts: happened }, ...(beside?.appends ?? [])],
    views: [...views, ...(alert ? [{ kind: 'alert' as const, alert }] : []), ...(beside?.views ?? [])],
    notices: [
      ...happened.flatMap((one) =>
        announceAlert(one, {
          key: `${stream}:${expectedVersion}`,
          groups,
          scene,
          rules,
          duties: policy.duties,
        }),
      ),
      ...(beside?.notices ?? []),
    ],
    handled,
    stamp: null,
    at: now,
  }
  return { entry, alert }
}

/** What goes down with the start, and is closed with the end, in the same commit. */
async function besideIt(
  desk: Desk,
  alerting: Alerting,
  facts: readonly AlertFact[],
  before: Alert | null,
  who: { readonly actor: Actor | null; readonly person: By['person']; readonly title: string },
): Promise<(Written & { readonly order?: Order }) | null> {
  const [fact] = facts
  if (fact?.type === 'alert-started') return sendChecklist(desk, who, alerting)
  if (fact?.type !== 'alert-ended' || !before?.order) return null
  return endChecklist(desk, before.order, who.actor, alerting)
}

const sent = (fact: Declared, beside: { readonly order?: Order } | null): Declared =>
  fact.type === 'alert-started' ? { ...fact, order: beside?.order?.id ?? null } : fact
