/** A card that stays in its group: changed where it stands, or sent anew where that cannot be done. */
import { type Channel, DeliveryError, type Letter, type Sent } from './channel.ts'
import type { Home, Outbox, Waiting } from './outbox.ts'

/** The name under which such a card is found again; null for what is told once. */
export const lastingCard = ({ about, meaning }: Waiting): string | null =>
  meaning.kind === 'order-standing' && meaning.scope !== null ? `${about}|${meaning.scope}` : null

/** @returns the message that bears it now. Throws DeliveryError as sending does. */
export async function putCard(
  outbox: Pick<Outbox, 'cardOf'>,
  waiting: Waiting,
  home: Home,
  channel: Channel,
  letter: Letter,
): Promise<Sent> {
  const card = lastingCard(waiting)
  if (card !== null && waiting.to.kind === 'group' && channel.capabilities.edit && channel.edit) {
    const known = await outbox.cardOf(card, waiting.to.group)
    if (known && (await edited(channel, home, known.messageId, letter)))
      return { messageIds: [known.messageId] }
  }
  return channel.send(home, letter)
}

/** False where the platform does not let it be changed any more, or somebody has deleted it. */
async function edited(channel: Channel, home: Home, messageId: string, letter: Letter): Promise<boolean> {
  try {
    await channel.edit?.(home, messageId, letter)
    return true
  } catch (error) {
    if (error instanceof DeliveryError && !error.retry) return false
    throw error
  }
}
