/** The message that gave an order is edited or recalled: the order is changed or cancelled, and everybody concerned hears it. */
import type { OrderCommand } from '../../domain/order/commands.ts'
import type { OrderId } from '../../domain/order/facts.ts'
import { steerOrder } from '../../handle-steer.ts'
import { clean } from '../../intent/clean.ts'
import { wantsPhoto } from '../../intent/orders/order-words.ts'
import { understand } from '../../intent/understand.ts'
import { saidOf } from '../said.ts'
import { type Consequence, refusedWith, silence, type Turn } from '../turn.ts'
import { bare, givingFor } from './order-issue.ts'
import { limitOf } from './order-time.ts'
import { whomIn } from './order-whom.ts'

/** What is to be done and by when; whom it is for stays as it was: they have been told. */
export async function editedOrder(turn: Turn, id: OrderId): Promise<Consequence> {
  const meant = understand(saidOf({ ...turn.message, addressed: true }, turn, 0), turn.desk.lexicon)
  const wish = meant.kind === 'wish' && meant.wish.wish === 'issue-order' ? meant.wish : null
  const { scene, giving } = await givingFor(turn)
  if (giving === null) return silence('edited-order-without-right')
  const text = wish?.text ?? clean(turn.message.text)
  const whom = await whomIn(turn, text, giving)
  const rest = 'seeds' in whom ? whom.rest : text
  const limit = limitOf(turn, rest)
  const left = bare(rest, [limit?.text ?? ''])
  const command: OrderCommand = {
    type: 'amend-order',
    text: left === '' ? null : left,
    until: limit?.until ?? null,
    photo: wantsPhoto(text),
  }
  return changed(turn, id, command, scene)
}

export async function recalledOrder(turn: Turn, id: OrderId): Promise<Consequence> {
  const { scene } = await givingFor(turn)
  return changed(turn, id, { type: 'cancel-order', reason: '下达的消息已撤回' }, scene)
}

async function changed(
  turn: Turn,
  id: OrderId,
  command: OrderCommand,
  scene: Awaited<ReturnType<typeof givingFor>>['scene'],
): Promise<Consequence> {
  const { desk, speaker, policy, now } = turn
  const order = await desk.orders.get(id)
  if (!order) return silence('edited-unknown-order')
  const around = await desk.directory.scene(speaker.tenant, [order.origin, ...scene.grids.keys()])
  const { actor, here: saidIn } = speaker
  const written = await steerOrder(desk, {
    ...{ order, command, actor, scene: around, policy, now, saidIn, scope: null },
  })
  if ('refusal' in written) return refusedWith(written.refusal)
  const { appends, views, notices } = written
  return { kind: 'write', appends, views, notices, outcome: command.type }
}
