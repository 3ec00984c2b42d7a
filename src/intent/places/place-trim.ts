/** What is read along with a place and does not belong to it is cut away: 往, 里, 这边, a bin, an eatery on its street. */
import type { Run } from './place-chain.ts'
import { is, on, type Word } from './place-words.ts'

/** 往北湖公园: the way there was taken for a side of it. */
const way = /^[往向](?=[东西南北])/u
/** Inside these is as much as at them; 院里, 沟里 and 旧棚里 say where. */
const inside = /(?<=[园港塘河湖渠江溪库店场带]|[东西南北]岸)里$/u
/** Of what goes into water only the water is named: 往水磨渠里放. */
const into = /(?<=\p{Script=Han}{2})(?:里头|里面|里边|里|中)$/u
const heading = /^(?:往|朝|向|排向|流向)$/u
/** What the matter lies in, behind the place where that stands: 宠物医院后门垃圾袋里. */
const vessel =
  /(?<=\p{Script=Han}{2}(?<![个口的]))(?:垃圾[袋桶箱]|炉子|铁桶|油桶|编织袋|麻袋|塑料袋|污水井|雨水口|雨水井|化粪池)(?:里头|里面|里|内|口|边|旁边|旁)?$/u
/** Behind a side of something a business is whose doing it is: 楼下小饭馆; the shop of a street belongs to it. */
const eatery =
  /(?<=\p{Script=Han}(?:楼下|旁边|对面|隔壁))(?:小|大|那家|老)?(?:饭店|饭馆|餐馆|餐厅|大排档|(?:粉皮|豆腐|面|菜|火锅|烧烤|烤肉|小吃|早餐|早点)[店馆铺摊坊])$/u
/** 这边 is where the speaker stands; 那边 says nothing more behind a way there. */
const here = /(?:这边|这儿|这里|这一带|这一片)$/u
const yonder = /(?:那边|那儿|那里|那头)$/u
const going = /^(?:去|去趟|到|从|前往|赶往|来到|赶到|走到)$/u
/** 1团结巷口…2菜店: numbers of a list, not of houses. */
const item = /^[1-9]$/u

/** 咱体育馆: whose it is says nothing where the name says where. */
const whose = /^(?:咱们?|俺们?|我们?)(?!们|家|自|单位|司|厂)(?=\p{Script=Han}{3})/u

/** The place of a run as it is written. */
export function trimmed(run: Run, words: readonly Word[]): string {
  if (run.kind === 'pointed') return shared(run)
  if (run.kind === 'thing') return run.text
  const before = words[run.from - 1]
  const behind = words[run.to]
  let text = run.text
  if (listed(run, words)) text = text.slice(1)
  if (is(run.words[0], on.spots)) text = text.replace(way, '')
  text = text.replace(vessel, '').replace(here, '')
  if (heading.test(before?.text ?? '')) text = text.replace(into, '')
  if (going.test(before?.text ?? '')) text = text.replace(yonder, '')
  if (run.kind !== 'vague' && behind !== undefined && !behind.ends) text = text.replace(inside, '')
  text = text.replace(eatery, '').replace(/的$/u, '')
  return text.length < 2 ? run.text : text
}

const shared = ({ text, words }: Run): string =>
  words.length === 2 && is(words[1], on.facilities) ? text.replace(whose, '') : text

/** The place begins its clause with a number, and so does another clause. */
function listed({ from, words: [first, second] }: Run, words: readonly Word[]): boolean {
  if (!item.test(first?.text ?? '') || second === undefined || /^[号#\d一-十]/u.test(second.text))
    return false
  if (is(second, on.endings | on.sites) || words[from - 1]?.ends === false) return false
  return words.some(
    (word, at) =>
      at !== from && item.test(word.text) && words[at - 1]?.ends === true && words[at + 1]?.ends === false,
  )
}
