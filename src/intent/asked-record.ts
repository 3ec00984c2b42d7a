/** 巡查要拍几张照片, 今天会开了没: a short question about work is no record of it, though it has all of its words. */
import type { Said, Wish } from './wish.ts'

const question =
  /要.{0,4}(?:几|多少)[张次个家遍]|几点(?:钟|开|去|巡|碰|查)|(?:咋|怎么|怎)样$|会咋|怎么(?:办|弄|填|写|登记|拍|报)|(?:了没|了没有|吗|么|呢)$|[？?]$/u
/** Whoever writes more than this tells what took place, whatever he asks at the end. */
const shortChars = 20
const records: ReadonlySet<Wish['wish']> = new Set(['meeting', 'patrol', 'duty'])

export const isAskedOfRecord = (wish: Wish, { text, photos }: Said): boolean =>
  records.has(wish.wish) &&
  photos === 0 &&
  text.length <= shortChars &&
  question.test(text.replace(/[。！!~～ 啊呀]+$/u, ''))
