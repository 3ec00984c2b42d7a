/** 请求上级: beyond our means, the next level up is asked. */

import type { ActWords } from '../act-phrase.ts'
import { readAct } from '../act-phrase.ts'
import { findCategory } from '../category.ts'
import { acts } from '../example.ts'
import { hear } from '../heard.ts'
import type { Lexicon } from '../lexicon.ts'
import type { Phrase } from '../phrase.ts'
import { findPlace } from '../place.ts'
import type { Said } from '../wish.ts'

const upward =
  /(?:上报|报告?)(?:给)?(?:上级|上一级|镇里|镇上|区里|区级|市里|平台|区平台|镇办|街道)|(?:请求|请|申请|提请|需要?|移送|移交)(?:由)?(?:上级|上一级|区级|区里|镇里|市里|平台)(?:平台)?(?:[^，。]{0,6}(?:支援|协调|处理|处置|出面|解决|派人|牵头))?|申请上报|升级处理|超出[^，。]{0,6}(?:权限|能力)|(?:处置|处理|解决|管|劝)不了|无力(?:处理|处置)|联合执法/u

const words: ActWords = {
  commands: [
    '请求上级',
    '请上级',
    '请上级协调',
    '请上级支援',
    '请上级处理',
    '请求上级协调',
    '申请上报',
    '提请上级',
    '上报上级',
    '报上级',
    '报镇里',
    '报区里',
    '报镇办',
    '报区平台',
    '上报区平台',
    '上报镇里',
    '升级处理',
    '处置不了',
    '/escalate',
  ],
  spokenFirst: ['上报'],
  spoken: new RegExp(`${upward.source}|上报$|^上报`, 'u'),
  bare: /^(?:处置|处理|解决|管)不了[ ，,]?(?:请|申请)?上报[。!！]*$/u,
  unless: /请上级(?:验收|核查)|已(?:报|上报)(?:市|区|镇)/u,
}

export const escalateCase: Phrase = {
  name: 'escalate-case',
  title: '请求上级',
  what: '本级处置不了的问题，请上一级处理。',
  who: 'holder',
  leads: [...words.commands, '上报'],
  says: [
    acts('上报 7号 多部门的事，我们协调不了', 'escalate-case', 7, { words: '多部门的事，我们协调不了' }),
    acts('4号件超出本级权限，需住建部门配合，申请上报区平台', 'escalate-case', 4),
    acts('请求上级支援 7号', 'escalate-case', 7),
    acts('处置不了，请上级协调', 'escalate-case', 'quoted'),
    acts('7号报镇里', 'escalate-case', 7, { photos: 1 }),
  ],
  parse: (said, lexicon) =>
    newMatter(said, lexicon) ? null : readAct(said, 'escalate-case', 'escalate-case', words),
}

/** 上报 with no number but a place and a matter is a new report, even when a card is quoted. */
function newMatter(said: Said, lexicon: Lexicon): boolean {
  const { ref, body } = hear(said)
  if (!/^上报/.test(body) || upward.test(body)) return false
  if (ref === null) return true
  return 'quoted' in ref && findCategory(body, lexicon) !== null && findPlace(body, lexicon) !== null
}
