/** The Bot API's refusals, sorted into what the outbox can do about them. */
import { DeliveryError } from '../../src/outbox/channel.ts'
import { ApiFault } from './api.ts'

export function deliveryErrorOf(fault: unknown): DeliveryError {
  if (fault instanceof DeliveryError) return fault
  if (!(fault instanceof ApiFault)) return new DeliveryError('network', 'the letter could not be made ready')
  const { code, message, retryAfterMs, movedTo } = fault
  if (movedTo !== null) return new DeliveryError('moved', message, { movedTo })
  if (code === 429) return new DeliveryError('limit', message, retryAfterMs === null ? {} : { retryAfterMs })
  if (code === 400 && isGone.test(message)) return new DeliveryError('gone', message)
  if (code === 403 && isDeleted.test(message)) return new DeliveryError('gone', message)
  if (code === 403 || (code === 400 && isBlocked.test(message))) return new DeliveryError('blocked', message)
  // A wrong token (401, 404) is mended by whoever runs us; letters wait for that like for a broken line.
  if (code === null || code >= 500 || code === 401 || code === 404)
    return new DeliveryError('network', message)
  return new DeliveryError('refused', message)
}

// The descriptions are those of tdlib/telegram-bot-api, Client.cpp.
const isGone = /chat not found|PEER_ID_INVALID|group chat was (deactivated|deleted)/i
const isDeleted = /user is deactivated|group chat was deleted/i
const isBlocked = /not enough rights|have no rights|CHAT_WRITE_FORBIDDEN|need administrator rights/i
