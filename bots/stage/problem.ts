/** What goes wrong at the stage's HTTP edge: a stable code for programs, a Chinese sentence for people. */

const table = {
  'bad-request': [400, '提交的内容格式不对，请检查后再试。'],
  'bad-json': [400, '提交的内容不是完整的 JSON，请检查后再试。'],
  'empty-message': [400, '请写点内容，或者附上照片。'],
  'text-too-long': [400, '文字太长了，请分几条发送（每条最多 8000 字）。'],
  'too-many-photos': [400, '照片太多了，一次最多发 20 张，请分几次发送。'],
  'broken-photo': [400, '照片没有传完整，请重新选择后再发一次。'],
  'unknown-button': [400, '这条消息上没有这个按钮。'],
  'bad-clock': [400, '时钟只能向前拨，请填 1 到 44640 之间的整数分钟。'],
  'not-here': [403, '演练场只允许在本机打开；需要从别的电脑使用时，请联系系统管理员开启。'],
  'not-in-group': [403, '这位人员不在这个群里，不能在群里发言。'],
  'not-your-chat': [403, '这是别人的私聊，不能在里面发言。'],
  'not-yours': [403, '只能撤回或修改自己发的消息。'],
  'unknown-person': [404, '没有找到这位人员，请重新选择身份。'],
  'unknown-group': [404, '没有找到这个群。'],
  'unknown-message': [404, '没有找到这条消息，可能不在这个群里。'],
  'unknown-case': [404, '没有找到这个编号的问题，请核对编号。'],
  'unknown-photo': [404, '没有找到这张照片。'],
  'unknown-file': [404, '没有找到这个文件。'],
  'unknown-path': [404, '没有这个地址。'],
  recalled: [409, '这条消息已经撤回，不能再修改。'],
  'photo-too-large': [413, '照片太大了，每张不能超过 20 兆，请压缩后再发。'],
  'body-too-large': [413, '这次发送的内容太大了（合计约 30 兆以内），请分几次发送。'],
  'no-picture': [415, '这个文件不是照片，请发 JPG、PNG 等图片。'],
  'no-table': [415, '这个文件不是表格，请发 .xlsx 格式的表格。'],
  'not-json': [415, '请用 JSON 提交（Content-Type: application/json）。'],
  internal: [500, '系统出了点问题，请稍后再试。'],
  'not-ready': [503, '系统正在启动或停止，请稍后再试。'],
  'not-stored': [503, '消息暂时没有存下来，请稍后再发一次。'],
  'too-many-streams': [503, '同时打开的页面太多了，请关掉一些再试。'],
} as const satisfies Record<string, readonly [number, string]>

export type ProblemCode = keyof typeof table

export class StageProblem extends Error {
  readonly code: ProblemCode
  readonly status: number
  /** Chinese, for whoever sees it. */
  readonly sentence: string
  constructor(code: ProblemCode, more: { sentence?: string; cause?: unknown } = {}) {
    super(code, more.cause === undefined ? {} : { cause: more.cause })
    this.name = 'StageProblem'
    this.code = code
    this.status = table[code][0]
    this.sentence = more.sentence ?? table[code][1]
  }
}
