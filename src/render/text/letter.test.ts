/** Letters: accounts of mentioned people, photos within the channel's number, several notices as one. */
import { describe, expect, test } from 'vitest'
import type { EvidenceId, GroupId, PersonId } from '../../domain/names.ts'
import type { Meaning } from '../../notices/notice.ts'
import type { Capabilities } from '../../outbox/capabilities.ts'
import { bundle, type Desk, renderLetter, type Tellable } from './letter.ts'
import { card, clock, now, phone, photo, wang, zhao } from './samples/cast.ts'
import { channels } from './samples/channels.ts'
import { caseNotice } from './samples/sample.ts'

const read: EvidenceId[] = []
const desk = (capabilities: Capabilities): Desk => ({
  now,
  capabilities,
  userIds: new Map([[wang.person, '901']] as [PersonId, string][]),
  readPhoto: async (evidence) => {
    read.push(evidence)
    return new Uint8Array([1])
  },
})
const group = { kind: 'group', group: 'g-1' as GroupId } as const
const ask = caseNotice('case-reported', {
  asked: [wang, zhao],
  by: clock('14:30'),
  who: '群众',
  photos: [photo(1), photo(2), photo(3)],
  actions: ['acknowledge-case', 'escalate-case'],
}) as Meaning
const joined: Meaning = { kind: 'joined' }
const told = (key: string, meaning: Meaning): Tellable => ({ key, meaning, to: group })

describe('one notice', () => {
  test('mentions bear the account where the channel can use one', () => {
    expect(renderLetter(told('k', ask), desk(channels.按钮)).mentions).toEqual([
      { name: '王小满', userId: '901' },
      { name: '赵白露', userId: null },
    ])
    const names = renderLetter(told('k', ask), desk({ ...channels.文字, mention: 'text' })).mentions
    expect(names).toEqual([
      { name: '王小满', userId: null },
      { name: '赵白露', userId: null },
    ])
  })

  test('photos beyond the channel’s number are on file, and bytes are read only when sent', async () => {
    const letter = renderLetter(told('k', ask), desk(channels.文字))
    expect(letter.photos.map(({ evidence }) => evidence)).toEqual([photo(1)])
    expect(letter.text).toContain('另有2张照片在案。')
    expect(read).toEqual([])
    expect(await letter.photos[0]?.read()).toEqual(new Uint8Array([1]))
    expect(read).toEqual([photo(1)])
    expect(renderLetter(told('k', ask), desk({ ...channels.文字, photos: 0 })).text).toContain(
      '\n有3张照片在案。',
    )
  })

  test('buttons carry the act and the case; where they would be too long, it is typed', () => {
    expect(renderLetter(told('k', ask), desk(channels.按钮)).buttons).toEqual([
      [
        { label: '签收', value: 'acknowledge-case|990101/HB20261125-007' },
        { label: '上报', value: 'escalate-case|990101/HB20261125-007' },
      ],
    ])
    const long = { ...ask, card: { ...card, id: `${'9'.repeat(33)}/HB20261125-007` } } as Meaning
    const letter = renderLetter(told('k', long), desk(channels.按钮))
    expect(letter.buttons).toEqual([])
    expect(letter.text).toContain('回复：签收 7号｜上报 7号 原因')
  })

  test('the quote hint stands once, and not where quoting tells nothing', () => {
    const text = renderLetter(told('k', ask), desk(channels.文字)).text
    expect(text.split('也可引用本条直接回复 签收')).toHaveLength(2)
    expect(renderLetter(told('k', ask), desk({ ...channels.文字, quote: 'none' })).text).not.toContain('引用')
  })

  test('a reply answers its message; a private chat sees numbers whole', () => {
    const typed = caseNotice('case-progressed', { who: '群众', words: `电话${phone}` }) as Meaning
    const direct = {
      kind: 'chat',
      platform: 'p',
      account: 'a',
      chat: 'c',
      chatKind: 'direct',
      replyTo: '17',
    } as const
    const letter = renderLetter({ key: 'k', meaning: typed, to: direct }, desk(channels.文字))
    expect(letter.replyTo).toBe('17')
    expect(letter.text).toContain(phone)
    expect(renderLetter(told('k', typed), desk(channels.文字)).text).toContain('电话138****1234')
  })

  test('markup that somebody typed stays as typed', () => {
    const text = '<b>烟</b> *大* _味_ [看](x) &amp; `<!--`'
    const letter = renderLetter(
      told('k', { ...ask, card: { ...card, text, place: null } } as Meaning),
      desk(channels.按钮),
    )
    expect(letter.text.split('\n')[0]).toBe(`7号｜${text}`)
  })
})

describe('several notices', () => {
  test('are one letter, typed, with everybody mentioned once', () => {
    const { letter, fitted } = bundle(
      [told('a', ask), told('b', joined), told('c', ask)],
      desk(channels.按钮),
    )
    expect(fitted).toBe(3)
    expect(letter.key).toBe('a+b+c')
    expect(letter.buttons).toEqual([])
    expect(letter.text.split('\n\n')).toHaveLength(3)
    expect(letter.text).toContain('回复：签收 7号')
    expect(letter.mentions.map(({ name }) => name)).toEqual(['王小满', '赵白露'])
    expect(letter.photos).toHaveLength(3)
  })

  test('as many as the limit holds, counted as the platform counts', () => {
    const size = (count: number) =>
      new TextEncoder().encode(
        Array(count)
          .fill(renderLetter(told('k', joined), desk(channels.文字)).text)
          .join('\n\n'),
      ).length
    const narrow = { ...channels.文字, countedIn: 'utf8', textLimit: size(2) } as const
    const { letter, fitted } = bundle([told('a', joined), told('b', joined), told('c', joined)], desk(narrow))
    expect(fitted).toBe(2)
    expect(letter.key).toBe('a+b')
    expect(
      bundle([told('a', joined), told('b', joined)], desk({ ...narrow, textLimit: size(2) - 1 })).fitted,
    ).toBe(1)
  })

  test('one that fits alone keeps its buttons and its key', () => {
    const { letter, fitted } = bundle(
      [told('a', ask), told('b', ask)],
      desk({ ...channels.按钮, textLimit: 10 }),
    )
    expect({ fitted, key: letter.key }).toEqual({ fitted: 1, key: 'a' })
    expect(letter.buttons).toHaveLength(1)
  })
})
