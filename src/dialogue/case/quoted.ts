/** The case that a quoted message is about: by the message's id, else by the number that stands in its text. */
import type { Desk } from '../../desk.ts'
import type { CaseId } from '../../domain/names.ts'
import { OrderId } from '../../domain/order/facts.ts'
import type { Message } from '../../inbox/message.ts'
import { refsIn } from '../../intent/numbers/case-ref.ts'
import { orderRefIn } from '../../intent/orders/order-words.ts'
import type { Speaker } from '../turn.ts'

export async function quotedCase(
  desk: Desk,
  { tenant }: Speaker,
  { platform, account, chat, replyTo, kind }: Message,
): Promise<CaseId | null> {
  if (!replyTo || kind === 'pressed') return null
  const about = replyTo.id === null ? null : await desk.cases.about(platform, account, chat, replyTo.id)
  if (about) return OrderId.safeParse(about.case).success ? null : about.case
  const refs = replyTo.text === null ? [] : refsIn(replyTo.text).map((match) => match.ref)
  // A card may name another case beside its own, whose number stands behind 编号.
  const own = refsIn(/编号[\w-]+/u.exec(replyTo.text ?? '')?.[0] ?? '').map((match) => match.ref)
  const full = [...own, ...refs].find((ref) => 'no' in ref)
  return full && 'no' in full ? ((await desk.cases.byNo(tenant, full.no))?.id ?? null) : null
}

/** The order that a quoted message is about, found in the same two ways. */
export async function quotedOrder(
  desk: Desk,
  { tenant }: Speaker,
  { platform, account, chat, replyTo, kind }: Message,
): Promise<OrderId | null> {
  if (!replyTo || kind === 'pressed') return null
  const about = replyTo.id === null ? null : await desk.cases.about(platform, account, chat, replyTo.id)
  if (about) return OrderId.safeParse(about.case).data ?? null
  const full = /RW\d{8}-\d{3,6}/u.exec(replyTo.text ?? '')?.[0]
  const named = full === undefined ? null : orderRefIn(full)
  return named && 'no' in named.ref ? ((await desk.orders.byNo(tenant, named.ref.no))?.id ?? null) : null
}
