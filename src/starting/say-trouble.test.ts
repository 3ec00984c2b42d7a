/** What a bot suffers from is said once, and once more when it is over. */
import { expect, test } from 'vitest'
import type { ChannelHealth } from '../outbox/channel.ts'
import { openLook } from './say-trouble.ts'

test('each change is said once; who was well from the first is not spoken of', () => {
  const said: string[] = []
  const look = openLook((line) => said.push(line))
  const at = (state: ChannelHealth['state'], reason: string | null) =>
    look([
      { platform: 'stage', account: 'stage', health: () => ({ state: 'ready', reason: null }) },
      { platform: 'telegram', account: '123', health: () => ({ state, reason }) },
    ])
  at('connecting', null)
  at('waiting', '连不上')
  at('waiting', '连不上')
  at('connecting', null)
  at('ready', null)
  at('ready', null)
  at('stopped', '令牌不对')
  expect(said).toEqual([
    'telegram 123：连不上',
    'telegram 123：已连接。 Connected.',
    'telegram 123：令牌不对',
  ])
})
