/** The platform's limits: any window of its length holds at most its number of letters. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Instant } from '../domain/names.ts'
import type { Home } from './outbox.ts'
import { openPace } from './pace.ts'

/** Telegram's (CHANNELS, pitfall 12). */
const rules = { perChatPerSecond: 1, perGroupPerMinute: 20, perAccountPerSecond: 30 }
const home = (chat: string, chatKind: Home['chatKind'] = 'group'): Home => ({
  platform: 'p',
  account: 'a',
  chat,
  chatKind,
})
const at = (ms: number) => ms as Instant

/** When each of n letters may go, sent as soon as they may. */
function sent(places: readonly Home[], pace = openPace(), from = 1_000): number[] {
  let now = from
  return places.map((place) => {
    now = pace.freeAt(place, rules, at(now))
    pace.book(place, rules, at(now))
    return now
  })
}

test('one a second to one chat, at once to others', () => {
  expect(sent([home('1'), home('1'), home('2'), home('1')])).toEqual([1_000, 2_000, 2_000, 3_000])
})

test('twenty a minute to one group, no such limit to a person', () => {
  const group = sent(Array.from({ length: 21 }, () => home('1')))
  expect(group[19]).toBe(20_000)
  expect(group[20]).toBe(61_000)
  const person = sent(Array.from({ length: 21 }, () => home('1', 'direct')))
  expect(person[20]).toBe(21_000)
})

test('thirty a second for one account, over all its chats; another account is free', () => {
  const pace = openPace()
  const times = sent(
    Array.from({ length: 31 }, (_, n) => home(String(n))),
    pace,
  )
  expect(times[29]).toBe(1_000)
  expect(times[30]).toBe(2_000)
  expect(pace.freeAt({ ...home('x'), account: 'b' }, rules, at(1_000))).toBe(1_000)
})

test('less than one a second is one in a longer time', () => {
  const pace = openPace()
  const slow = { perChatPerSecond: 0.1, perGroupPerMinute: null, perAccountPerSecond: null }
  pace.book(home('1'), slow, at(0))
  expect(pace.freeAt(home('1'), slow, at(1))).toBe(10_000)
})

test('where there is no limit a letter goes at once', () => {
  const free = { perChatPerSecond: null, perGroupPerMinute: null, perAccountPerSecond: null }
  const pace = openPace()
  for (let n = 0; n < 100; n += 1) pace.book(home('1'), free, at(5))
  expect(pace.freeAt(home('1'), free, at(5))).toBe(5)
})

test('whatever is sent to whom, no window ever holds more than it may', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('1', '2', '3'), { maxLength: 120 }), (chats) => {
      const times = sent(chats.map((chat) => home(chat)))
      const most = (list: readonly number[], windowMs: number) =>
        Math.max(0, ...list.map((from) => list.filter((one) => one >= from && one < from + windowMs).length))
      expect(most(times, 1_000)).toBeLessThanOrEqual(30)
      for (const chat of ['1', '2', '3']) {
        const own = times.filter((_, n) => chats[n] === chat)
        expect(most(own, 1_000)).toBeLessThanOrEqual(1)
        expect(most(own, 60_000)).toBeLessThanOrEqual(20)
      }
    }),
  )
})

test('thousands of chats are not remembered for ever', () => {
  const pace = openPace()
  for (let n = 0; n < 12_000; n += 1) pace.book(home(String(n)), rules, at(n * 100))
  expect(pace.freeAt(home('0'), rules, at(1_200_000))).toBe(1_200_000)
  expect(pace.freeAt(home('11999'), rules, at(1_199_900))).toBe(1_200_900)
})
