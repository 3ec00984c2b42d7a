/** 自行处置: seen and set right on the spot; recorded, nothing goes up (JC-48). */
import { leadOf } from '../act-phrase.ts'
import { findCategory } from '../category.ts'
import { says } from '../example.ts'
import { hear, tidy } from '../heard.ts'
import type { Lexicon } from '../lexicon.ts'
import { isSettled, shows } from '../mood.ts'
import type { Phrase } from '../phrase.ts'
import type { Because, Said, Wish } from '../wish.ts'

const commands = [
  '自行处置',
  '自行处理',
  '已自行处置',
  '自己处理了',
  '现场已处理',
  '现场处理',
  '现场处置',
  '现场已处置',
  '当场处理',
  '当场制止',
  '已劝阻',
  '已劝导',
  '现场制止',
  '劝导制止',
  '/handled',
]
/** A case that somebody else gave: that is 办结, not 自行处置. */
const given =
  /(?:你|您|领导|上级|平台|刚才|昨天)?(?:派|交办?|转)(?:的|给)|请(?:核查|验收|销号|上级)|销号|结案|反馈/u

export const selfHandled: Phrase = {
  name: 'self-handled',
  title: '自行处置',
  what: '现场已经制止或处理好的，登记留痕，不再上报。',
  who: 'everyone',
  leads: commands,
  says: [
    says(
      '自行处置 胜利街烧树叶，已劝灭',
      { wish: 'self-handled', text: '胜利街烧树叶，已劝灭', ref: null },
      { photos: 1 },
    ),
    says('现场已处理 三里桥地头烧秸秆', { wish: 'self-handled', text: '三里桥地头烧秸秆' }),
    says('7号 自行处置，已当场制止', { wish: 'self-handled', ref: { short: 7 } }),
    says('有个大爷烧树叶，劝了一下已经灭了', { wish: 'self-handled', ref: null }, { photos: 1 }),
    says('自行处置', { wish: 'self-handled', ref: { quoted: true } }, { quotes: true, photos: 1 }),
  ],
  parse: (said, lexicon) => {
    const heard = hear(said)
    const lead = leadOf(heard.body, commands)
    if (lead !== null && (lead.ends || said.photos > 0 || said.addressed || heard.ref !== null)) {
      if (/[?？]$|不了|不力/u.test(said.text)) return null
      return wishOf(tidy(lead.rest), heard.ref, [lead.word])
    }
    return heard.ref === null && (said.photos > 0 || said.addressed) ? onTheSpot(said, lexicon) : null
  },
}

/** No command word, but a matter and its end, with a photo: 劝了一下已经灭了. */
function onTheSpot(said: Said, lexicon: Lexicon): ReturnType<Phrase['parse']> {
  const { body } = hear(said)
  const matter = findCategory(body, lexicon)
  if (!isSettled(body) || matter === null || given.test(body)) return null
  const other = (['asks', 'notice', 'hearsay', 'past', 'joke', 'drill'] as const).some((mood) =>
    shows(mood, body),
  )
  return other ? null : wishOf(body, null, ['settled', ...matter.words])
}

const wishOf = (
  text: string,
  ref: Extract<Wish, { wish: 'self-handled' }>['ref'],
  matched: readonly string[],
): { wish: Wish; because: Because } => ({
  wish: { wish: 'self-handled', text, ref },
  because: { phrase: 'self-handled', matched },
})
