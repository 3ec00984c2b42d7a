/** What goes wrong at the API: RFC 9457 problems with a stable code for programs and a Chinese sentence for people. */
import type { ErrorRequestHandler, Response } from 'express'

const table = {
  'bad-json': [400, '提交的内容不是完整的 JSON。'],
  'no-token': [401, '请在 Authorization 里带上令牌：Bearer 令牌。'],
  'wrong-token': [401, '令牌不对，或已换新。'],
  'not-allowed': [403, '这个令牌不能报送这类数据。'],
  'not-found': [404, '没有这个地址。'],
  'method-not-allowed': [405, '这个地址只收 POST。'],
  'id-reused': [409, '这个编号已经用过，内容不同。同一条重发请保持原样；报错了请先撤回，再用新编号。'],
  'alert-running': [409, '现在已有别的级别的预警响应，请用 change 调整。'],
  'no-alert': [409, '现在没有预警响应。'],
  'no-rules': [409, '本辖区的方案没有这项规定，未受理。'],
  'body-too-large': [413, '提交的内容太大，一次一条。'],
  'not-json': [415, '请用 JSON 提交（Content-Type: application/json）。'],
  'bad-fields': [422, '有字段不对，请看 errors。'],
  'rows-wrong': [422, '有的行不对，什么都没有导入，请看 errors。'],
  'not-imported': [409, '没有导入。'],
  'unknown-alarm': [404, '没有收到过这个编号的报警。'],
  'unknown-station': [422, '没有登记这个站点，请先导入站点表。'],
  'impossible-value': [422, '这个数值不可能，请核对数值和单位。'],
  'time-ahead': [422, '监测时间在将来，请核对时钟和时区。'],
  'time-too-old': [422, '监测时间太早，未作为报警推送。'],
  'too-many': [429, '发得太快，请按 Retry-After 稍后重发。'],
  fault: [500, '系统出了点问题，请稍后重发。'],
} as const satisfies Record<string, readonly [number, string]>

export type ApiProblemCode = keyof typeof table

export class ApiProblemError extends Error {
  readonly code: ApiProblemCode
  readonly errors: readonly { readonly field: string; readonly message: string }[]
  /** Said instead of the usual sentence of the code. */
  readonly detail: string | null
  constructor(
    code: ApiProblemCode,
    errors: ApiProblemError['errors'] = [],
    { cause, detail = null }: { readonly cause?: unknown; readonly detail?: string | null } = {},
  ) {
    super(code, cause === undefined ? {} : { cause })
    this.name = 'ApiProblemError'
    this.code = code
    this.errors = errors
    this.detail = detail
  }
}

export function sendProblem(
  response: Response,
  code: ApiProblemCode,
  errors: ApiProblemError['errors'] = [],
  said: string | null = null,
): void {
  const [status, usual] = table[code]
  if (status === 401) response.set('WWW-Authenticate', 'Bearer')
  if (status === 405) response.set('Allow', 'POST')
  response
    .status(status)
    .type('application/problem+json')
    .send(
      JSON.stringify({
        type: 'about:blank',
        title: code,
        status,
        detail: said ?? usual,
        code,
        ...(errors.length > 0 ? { errors } : {}),
      }),
    )
}

/** The last handler: faults of ours are reported, the caller's are only answered. */
export const answerApiProblem =
  (report: (error: unknown) => void): ErrorRequestHandler =>
  (error: unknown, _request, response, next) => {
    const problem =
      error instanceof ApiProblemError
        ? error
        : new ApiProblemError(ofBodyParser(error), [], { cause: error })
    if (problem.code === 'fault') report(error)
    if (response.headersSent) return next(error)
    sendProblem(response, problem.code, problem.errors, problem.detail)
  }

/** The body parser names its faults in `type`. */
function ofBodyParser(error: unknown): ApiProblemCode {
  const { type, status } = (error ?? {}) as { type?: unknown; status?: unknown }
  if (type === 'entity.too.large') return 'body-too-large'
  if (type === 'charset.unsupported' || type === 'encoding.unsupported') return 'not-json'
  return typeof status === 'number' && status >= 400 && status < 500 ? 'bad-json' : 'fault'
}
