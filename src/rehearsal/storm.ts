/** What a storm of messages is made of: who, where, any text, any button, any photo; drawn by fast-check. */
import fc from 'fast-check'
import type { Instant } from '../domain/names.ts'
import type { Message } from '../inbox/message.ts'
import { clean } from '../intent/clean.ts'
import { phraseBook } from '../intent/phrase-book.ts'
import { Action } from '../notices/case-notice.ts'

/** Chats that are bound to nothing. */
export const strangers = ['nowhere', 'direct:nobody']
const chats = [
  ...Array.from({ length: 12 }, () => 'g-liuwan'),
  'g-beiwei',
  'g-district',
  'g-leaders',
  'direct:p11',
  ...strangers,
]
const senders = ['p11', 'p11', 'p11', 'p12', 'p14', 'p18', 'p13', 'p06', 'p06', 'p01', 'p46', 'passer-by']

const fullWidth = (text: string) =>
  text.replace(/[0-9]/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))
const examples = phraseBook.flatMap(({ says }) => says.map(({ say }) => say))
const phrase = fc
  .tuple(fc.constantFrom(...examples), fc.integer({ min: 1, max: 4 }), fc.boolean())
  .map(([say, n, wide]) => {
    const numbered = say.replace(/HB\d{8}-\d+/g, `HB20261118-00${n}`).replace(/\d+号/g, `${n}号`)
    return wide ? fullWidth(numbered) : numbered
  })
const nasty = fc.constantFrom(
  '',
  ' ',
  '\u200b\ufeff',
  '上报 \u0000三号楼前烧垃圾',
  '<b>上报</b> <script>东门</script>',
  '**办结** [七号](http://x)',
  '👨‍👩‍👧 上报 😂',
  `上报 ${'烟'.repeat(7_000)}`,
  '烟'.repeat(9_000),
  '@全体成员 收到',
  '１',
  '2',
  '第二个',
  '\u202e上报 反了',
  '上报',
  '办结',
  '7号',
  '绑定 12345678',
  '绑定码 徐大暑',
  '绑定码 本群',
)
export const anyText = fc.oneof(
  { weight: 6, arbitrary: phrase },
  { weight: 2, arbitrary: nasty },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  {
    weight: 1,
    arbitrary: fc.tuple(phrase, fc.string({ unit: 'grapheme', maxLength: 12 })).map(([a, b]) => `${a}${b}`),
  },
)
/** What people write comes back to them: where letters are looked at for our own slips, they write no Latin and no long numbers. */
export const plainText = anyText.map((text) =>
  /[A-Za-z]|\d{9}/.test(clean(text).replaceAll(/HB\d{8}-\d{3}/g, '')) ? '上报 东门有人烧树叶' : text,
)

/** Something to talk about: three cases are there before the storm begins. */
export const beginnings = ['p18', 'p11', 'p14'].map(
  (sender, n): Wave => ({
    chat: 'g-liuwan',
    sender,
    isBot: false,
    kind: 'said',
    text: `上报 东门${'一二三'[n]}号楼前有人烧树叶`,
    addressed: true,
    photos: [String(n)],
    album: null,
    about: 0,
    quotes: false,
    button: '',
    pauseMinutes: 0,
    twice: false,
    together: false,
  }),
)

const nth = fc.nat({ max: 40 })
const button = fc.oneof(
  fc
    .tuple(fc.constantFrom(...Action.options), fc.integer({ min: 1, max: 4 }))
    .map(([act, n]) => `${act}|990101/HB20261118-00${n}`),
  fc.constantFrom(
    'choose|1',
    'choose|',
    '',
    '|',
    'finish-case',
    'finish-case|x',
    'constructor|1',
    'choose|grid:990101001001001',
  ),
)
export const wave = (text: fc.Arbitrary<string>) =>
  fc.record({
    chat: fc.constantFrom(...chats),
    sender: fc.constantFrom(...senders),
    isBot: fc.constantFrom(...Array.from({ length: 12 }, () => false), true),
    kind: fc.constantFrom(
      'said',
      'said',
      'said',
      'said',
      'said',
      'pressed',
      'pressed',
      'edited',
      'recalled',
      'joined',
    ),
    text,
    addressed: fc.boolean(),
    photos: fc.constantFrom(
      [],
      [],
      [],
      ['0'],
      ['1', '2'],
      ['1', '1'],
      ['no-picture'],
      ['broken'],
      ['gone', '0'],
      ['too-large'],
      ['network'],
      Array.from({ length: 25 }, () => '0'),
    ),
    album: fc.constantFrom(null, null, null, 'album'),
    about: nth,
    quotes: fc.boolean(),
    button,
    pauseMinutes: fc.constantFrom(0, 0, 0, 1, 3, 40),
    twice: fc.boolean(),
    together: fc.boolean(),
  })
export type Wave = typeof wave extends (text: never) => fc.Arbitrary<infer W> ? W : never

/** `n` counts the messages; `about` names an earlier one of them, or one that never was. */
export function messageOf(
  { chat, sender, isBot, kind, text, addressed, photos, album, about, quotes, button: pressed }: Wave,
  n: number,
  at: Instant,
): Message {
  const earlier = about % 2 === 0 ? `m${about}` : String(about).padStart(10, '0')
  return {
    platform: 'stage',
    account: 'stage',
    chat,
    chatKind: chat.startsWith('direct:') ? 'direct' : 'group',
    id: `m${n}`,
    kind: kind as Message['kind'],
    subject: kind === 'said' || kind === 'joined' ? null : earlier,
    sender: { userId: sender, name: null, isBot },
    text: kind === 'pressed' || kind === 'recalled' ? '' : text,
    mentions: text.includes('徐大暑') ? [{ userId: 'p11', name: '徐大暑' }] : [],
    addressed: addressed || chat.startsWith('direct:') || kind === 'pressed',
    attachments:
      kind === 'said' ? photos.map((ref) => ({ kind: 'photo', ref, sizeBytes: null, evidence: null })) : [],
    album: kind === 'said' && photos.length > 0 ? album : null,
    replyTo: quotes && kind === 'said' ? { id: earlier, text: null } : null,
    button: kind === 'pressed' ? pressed : null,
    at,
  }
}
