/** How people speak of campaigns: 开展专项行动“散煤清零”：…, 加入专项行动 …, 专项行动 散煤清零, 结束专项行动 散煤清零. */
import { tidy } from '../heard.ts'

export interface CampaignSaid {
  readonly name: string
  /** 加入: it must run already. */
  readonly joins: boolean
}

export interface CampaignWish {
  readonly wish: 'campaign'
  readonly act: 'show' | 'end'
  /** Null: the one that runs. */
  readonly name: string | null
  /** What is said at its end. */
  readonly words: string
}

const quoted = '[「『“"《](?<quoted>[^」』”"》]{2,20})[」』”"》]'
const begins = '(?<verb>开展|启动|发起|部署|下发|组织|加入|纳入|列入)'
const forms: readonly RegExp[] = [
  new RegExp(`^(?:请)?${begins}?专项行动[:： ]{0,2}${quoted}(?:专项行动)?[:：，, ]*`, 'u'),
  new RegExp(`^(?:请)?${begins}?${quoted}专项(?:行动|整治)[:：，, ]*`, 'u'),
  // A bare name ends with a pause, and something to be done follows.
  new RegExp(`^(?:请)?${begins}专项行动[:： ]?(?<bare>[^\\s：:，,。；;各全所]{2,20})[:：，, ]+(?=\\S)`, 'u'),
  /^(?<verb>)专项行动[:： ]?(?<bare>[^\s：:，,。；;各全所]{2,20})[:：] ?(?=\S)/u,
  new RegExp(`^(?:请)?${begins}(?<bare>[^\\s：:，,。；;“"]{2,16})专项行动[:：，, ]+(?=\\S)`, 'u'),
]

/** The campaign that an order begins or joins, and the order's own words. */
export function campaignIn(text: string): { readonly campaign: CampaignSaid; readonly rest: string } | null {
  for (const form of forms) {
    const match = form.exec(text)
    const { quoted: named, bare, verb = '' } = match?.groups ?? {}
    const name = named ?? bare
    if (match === null || name === undefined) continue
    const rest = tidy(text.slice(match[0].length))
    return rest === '' && verb === '' ? null : { campaign: { name, joins: /入/u.test(verb) }, rest }
  }
  return null
}

const name = '[「『“"《]?(?<name>[^\\s「」『』“”"《》：:，,。；;]{2,20}?)[」』”"》]?'
const asked = '(?:的?(?:进展|进度|统计|情况|小结|怎么样了?|如何))?[?？。]*$'
const shows: readonly RegExp[] = [
  new RegExp(`^(?:查看|查询|看看?)?专项行动[:： ]*(?:${name})? ?${asked}`, 'u'),
  new RegExp(`^(?:查看|查询|看看?)?${name}专项行动 ?${asked}`, 'u'),
]
const ends: readonly RegExp[] = [
  new RegExp(`^(?:结束|终止|收官)专项行动(?:[:： ]*${name})?(?:[，,：: ]+(?<words>.*))?$`, 'su'),
  new RegExp(`^(?:结束|终止|收官)${name}专项行动(?:[，,：: ]+(?<words>.*))?$`, 'su'),
  new RegExp(`^专项行动[:： ]*${name} ?(?:结束|收官)(?:[，,：: ]+(?<words>.*))?$`, 'su'),
]

/** Asked about or ended as a whole; an order of it that is named by its number is none of this. */
export function campaignWish(text: string): CampaignWish | null {
  if (/任务 ?\d|RW\d/iu.test(text)) return null
  for (const [act, patterns] of [
    ['end', ends],
    ['show', shows],
  ] as const) {
    const match = patterns.map((pattern) => pattern.exec(text)).find((found) => found !== null)
    if (match)
      return { wish: 'campaign', act, name: match.groups?.name ?? null, words: match.groups?.words ?? '' }
  }
  return null
}
