/** Messages to measure reading with: every example of the phrase book, and plain talk put together from its parts. */
import { readFileSync } from 'node:fs'
import { type BatchLine, readBatchLine } from '../../intent/lines/batch-line.ts'
import { phraseBook } from '../../intent/phrase-book.ts'

const places = [
  '红旗街18号院后头',
  '三里桥往北500米',
  '河西村村口',
  '建设路中段',
  '二道桥下',
  '新城二期工地',
  '东头沟里',
]
const matters = [
  '有人烧垃圾 烟很大',
  '渣土车没盖 撒了一路',
  '往河里排黑水，味道刺鼻',
  '饭店油烟呛得睡不着',
  '已经清理完了，照片发群里',
  '那个我们处理不了，请领导协调',
  '今天巡查正常，未发现问题',
  '听说隔壁县也在查，真厉害哈哈',
]
const endings = [
  '',
  '，明天下班前弄好',
  '，7号件',
  ' @老李 你去看看',
  '。收到请回复',
  '！！抓紧',
  '，两小时内反馈',
]

/** @param file lines as `npm run understand` takes them; without one the messages are made up */
export function benchMessages(file: string | undefined): readonly BatchLine[] {
  const lines = file === undefined ? madeUp() : readFileSync(file, 'utf8').trim().split('\n')
  return lines.map((line) => {
    const parsed = readBatchLine(line)
    if ('fault' in parsed) throw new Error(parsed.fault)
    return parsed.value
  })
}

function madeUp(): readonly string[] {
  const talk = places.flatMap((place) =>
    matters.flatMap((matter) => endings.map((ending) => `${place}${matter}${ending}`)),
  )
  const commands = phraseBook.flatMap(({ says }) => says.map(({ say }) => say))
  return [...talk, ...commands].map((text, at) =>
    JSON.stringify({
      id: `B${at}`,
      platform: 'bench',
      group: 'L3',
      sender_role: `L${1 + (at % 5)}`,
      sent_at: '2026-11-18T10:30:00',
      text,
      photos: at % 3,
    }),
  )
}
