/** Texts of 7,000 characters, as long as complaints get: a real kind of one, and some made to hurt. For tests and the bench. */

const longest = 7_000

const complaint =
  '来电人反映：红旗街18号院后头每天晚上都有人烧垃圾，烟很大，呛得睡不着觉，多次找社区没有解决；另外二道桥下有人倒污水，水发黑发臭。'

/** What it is, and the text. */
export const longTexts: readonly (readonly [string, string])[] = (
  [
    ['a complaint of 7,000 characters', complaint.repeat(120)],
    ['brackets that nobody closes', '（【「'.repeat(2_400)],
    ['nested repeats', '没没处理完完了了'.repeat(900)],
    ['digits', '1234567890'.repeat(700)],
    ['questions', '谁怎么什么吗？'.repeat(1_000)],
    ['one word of the lexicon after another', '烧垃圾污水油烟秸秆扬尘噪音'.repeat(540)],
  ] as const
).map(([what, text]) => [what, text.slice(0, longest)])
