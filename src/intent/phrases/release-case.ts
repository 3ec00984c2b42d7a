/** 解除督办: the superior takes his eye off it. */
import { acts } from '../example.ts'
import { hear, tidy } from '../heard.ts'
import { refsIn } from '../numbers/case-ref.ts'
import type { Phrase } from '../phrase.ts'
import type { Said, Wish } from '../wish.ts'

const way = '(?:全程|快速|迅速|定期|重点|挂牌|紧急)?'
const ends = new RegExp(
  `(?:取消|解除|撤销|停止|结束|终止|不用|不再|无需|不必)(?:对[^，,。]{1,20}的?)?(?:再)?${way}督办(?:了|吧)?|${way}督办(?:可以|就|先)?(?:结束|解除|撤销|取消|停止|终止)(?:了|吧)?`,
  'u',
)

export const releaseCase: Phrase = {
  name: 'release-case',
  intent: 'urge',
  title: '解除督办',
  what: '不再督办这件问题，问题照常办理。',
  who: 'superior',
  leads: [],
  says: [
    acts('解除督办 7号 已整改到位', 'release-case', 7),
    acts('7号不用督办了', 'release-case', 7),
    acts('7号督办结束', 'release-case', 7),
    acts('撤销督办', 'release-case', 'quoted'),
  ],
  exact,
  wish: ({ said }) => exact(said),
}

/** Of a case that is named, or quoted: 什么时候解除督办 asks. */
function exact(said: Said): Wish | null {
  const { body } = hear(said)
  const [ref] = refsIn(said.text)
  const match = ends.exec(body)
  if (
    match === null ||
    (ref === undefined && !said.quotesCase) ||
    /[吗呢？?]|什么时候|怎么|能不能|申请/u.test(said.text)
  )
    return null
  const rest = `${body.slice(0, match.index)} ${body.slice(match.index + match[0].length)}`
  const words = tidy(rest.replace(/^[\s，,：:]+/u, ''))
  return {
    ...{ wish: 'act', act: 'release-case', ref: ref?.ref ?? { quoted: true }, words },
    ...{ targets: [], party: null, until: null },
  }
}
