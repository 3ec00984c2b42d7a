/** Tables of orders: each as it stands, one row for each addressee, and the counts that roll up above them. */
import { sql } from 'drizzle-orm'
import type { Order, PartState } from '../src/domain/order/order.ts'
import type { Kit } from './kit.ts'

export const orderTables = (k: Kit) => ({
  orders: k.table(
    'orders',
    {
      id: k.text('id').primaryKey(),
      tenant: k.text('tenant').notNull(),
      no: k.text('no').notNull(),
      short: k.int('short').notNull(),
      state: k.text('state').$type<Order['state']>().notNull(),
      origin: k.text('origin').notNull(),
      group: k.text('group_id'),
      /** Empty where a source outside gave it. */
      giver: k.text('giver').notNull(),
      /** The name of its campaign. */
      campaign: k.text('campaign'),
      issuedAt: k.int('issued_at').notNull(),
      nextStepAt: k.int('next_step_at'),
      data: k.json<Order>('data').notNull(),
    },
    (t) => [
      k.index('orders_short').on(t.tenant, t.short, t.issuedAt),
      k.index('orders_giver').on(t.giver, t.issuedAt),
      k.index('orders_group').on(t.group, t.issuedAt),
      k.index('orders_campaign').on(t.tenant, t.campaign).where(sql`campaign is not null`),
      k.index('orders_state').on(t.tenant, t.state, t.issuedAt),
      k.index('orders_next_step').on(t.nextStepAt).where(sql`next_step_at is not null`),
    ],
  ),
  orderParts: partsTable(k),
  /** Of one tier below one grid. The key is what a card reads: one row. */
  orderCounts: k.table(
    'order_counts',
    {
      order: k.text('order_id').notNull(),
      grid: k.text('grid').notNull(),
      tier: k.int('tier').notNull(),
      told: k.int('told').notNull(),
      acknowledged: k.int('acknowledged').notNull(),
      done: k.int('done').notNull(),
      refused: k.int('refused').notNull(),
      late: k.int('late').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.order, t.grid, t.tier] })],
  ),
  /** The card with the counts in one group: when it is to be shown anew, and when it was. */
  orderCards: k.table(
    'order_cards',
    {
      order: k.text('order_id').notNull(),
      /** The part that was passed on, or an empty text for the whole order. */
      scope: k.text('scope').notNull(),
      group: k.text('group_id').notNull(),
      /** Since when it is out of date; null while it is not. */
      staleSince: k.int('stale_since'),
      shownAt: k.int('shown_at').notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.order, t.scope] }),
      k.index('order_cards_stale').on(t.staleSince).where(sql`stale_since is not null`),
    ],
  ),
})

const partsTable = (k: Kit) =>
  k.table(
    'order_parts',
    {
      order: k.text('order_id').notNull(),
      key: k.text('key').notNull(),
      parent: k.text('parent').notNull(),
      tier: k.int('tier').notNull(),
      grid: k.text('grid').notNull(),
      person: k.text('person'),
      department: k.text('department'),
      group: k.text('group_id'),
      name: k.text('name').notNull(),
      state: k.text('state').$type<PartState>().notNull(),
      passed: k.int('passed').notNull(),
      childrenOpen: k.int('children_open').notNull(),
      acknowledgedAt: k.int('acknowledged_at'),
      doneAt: k.int('done_at'),
      late: k.int('late').notNull(),
      photos: k.int('photos').notNull(),
      words: k.text('words').notNull(),
      /** Items of the checklist: 1,3. */
      ticked: k.text('ticked').notNull().default(''),
      version: k.int('version').notNull(),
    },
    (t) => [
      k.primaryKey({ columns: [t.order, t.key] }),
      // Who has not, group by group: read in the order of the index, with the names in it.
      k.index('order_parts_state').on(t.order, t.state, t.parent, t.group),
      k.index('order_parts_group').on(t.group, t.order),
      k.index('order_parts_person').on(t.person, t.order).where(sql`person is not null`),
      k
        .index('order_parts_rolled')
        .on(t.order)
        .where(sql`passed = 1 and children_open = 0 and state <> 'done'`),
    ],
  )
