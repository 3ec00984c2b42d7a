/** 联合执法：城管局牵头，住建局、市场监管局配合，…: who leads, who takes part, and what is to be done. */
import { tidy } from '../heard.ts'
import { refsIn } from '../numbers/case-ref.ts'
import type { CaseRef } from '../wish.ts'

export interface JointSaid {
  /** 7号 联合执法 …: the case that it is about. */
  readonly about?: CaseRef
  /** Null: not said yet. */
  readonly lead: string | null
}

const work = '联合(?:执法|检查|整治|处置)(?:行动|任务)?'
/** Told with 了, or without a pause behind it, it is a story: 开展联合执法检查3次. */
export const jointVerb = new RegExp(
  `^(?:请)?(?:(?:发起|开展|组织|启动|安排|部署|下发)(?:一次)?(?:部门)?${work}(?:[:：，, ]+)|${work}(?:[:：] ?| (?=[^，,；;。了]{0,30}(?:牵头|局|大队|所|中心|委)[，,；;、和 ])))`,
  'u',
)

const body = '\\p{Script=Han}{1,13}?(?:局|大队|所|中心|委|办)'
/** 请生态环境局牵头，城管局配合，…: without the word for it. */
const leadFirst = new RegExp(
  `^(?:请|由|让|麻烦)?(?=${body}牵头[，,、 ]*(?:由)?${body}(?:[、和及与]${body}){0,5}(?:配合|协助|参加|参与)[，,：: ])`,
  'u',
)

const leads = [
  /牵头(?:单位|部门)?[:：是为 ]*(?<names>\p{Script=Han}{2,14}?)(?=[，,；;。、 \n]|$)/u,
  /(?:由)?(?<names>\p{Script=Han}{2,14}?)牵头(?:负责|组织)?/u,
]
const joins = [
  /(?:配合|参加|参与|协办|协同)(?:单位|部门)?[:：是有为 ]*(?<names>\p{Script=Han}{2,14}(?:[、和及与]\p{Script=Han}{2,14})*)(?=[，,；;。 \n]|$)/u,
  /(?:由)?(?<names>\p{Script=Han}{2,14}(?:[、和及与]\p{Script=Han}{2,14})*?)(?:配合|参加|参与|协办|协同)/u,
  // Named without a word for it: 住建局、城管局，….
  /^(?<names>\p{Script=Han}{1,13}(?:局|大队|所|中心|委|办)(?:[、和及与]\p{Script=Han}{1,13}(?:局|大队|所|中心|委|办))*)(?=[，,：: ])/u,
]

/** The lead stands first among the addressees. Null: no joint enforcement is ordered. */
export function jointIn(text: string): { readonly joint: JointSaid; readonly rest: string } | null {
  const [ref] = refsIn(text)
  const near =
    ref !== undefined &&
    !/任务 ?\d/u.test(text) &&
    /联合(?:执法|检查|整治|处置)/u.test(text) &&
    (ref.at === 0 || ref.at < 14)
  if (!near) return jointSaid(text)
  const bare = `${text.slice(0, ref.at)} ${text.slice(ref.at + ref.length)}`
  // 对7号问题开展联合执法：…, 联合执法 7号：…
  const said = jointSaid(
    tidy(
      bare
        .replace(/^[\s对就针于]*(?:问题|件|案件)?[，, ：:]*/u, '')
        .replace(/^(联合\S{2}(?:行动)?) *[：:，, ]+/u, '$1：'),
    ),
  )
  return said && { ...said, joint: { ...said.joint, about: ref.ref } }
}

function jointSaid(text: string): { readonly joint: JointSaid; readonly rest: string } | null {
  const verb = jointVerb.exec(text) ?? leadFirst.exec(text)
  if (!verb || /[吗？?]$/u.test(text)) return null
  const said = text.slice(verb[0].length)
  const lead = firstOf(leads, said)
  const others = firstOf(joins, lead.rest)
  const beside = others.names.split(/[、和及与]/u).filter((name) => name !== lead.names)
  const names = [lead.names, ...beside].filter((named) => named !== '').join('、')
  return {
    joint: { lead: lead.names === '' ? null : lead.names },
    rest: tidy(`${names}，${others.rest.replace(/^[\s，,；;、：:]+/u, '')}`),
  }
}

function firstOf(
  patterns: readonly RegExp[],
  text: string,
): { readonly names: string; readonly rest: string } {
  for (const pattern of patterns) {
    const match = pattern.exec(text)
    if (!match) continue
    const rest = `${text.slice(0, match.index)}${text.slice(match.index + match[0].length)}`
    return {
      names: (match.groups?.names ?? '').replace(/^由/u, ''),
      rest: rest.replace(/^[\s，,；;、]+/u, ''),
    }
  }
  return { names: '', rest: text }
}
