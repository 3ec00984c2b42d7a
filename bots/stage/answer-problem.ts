/** The last handler of the stage's router: every fault becomes a problem with a code and a Chinese sentence. */
import type { ErrorRequestHandler } from 'express'
import { type ProblemCode, StageProblem } from './problem.ts'

/** `{"error":{"code","message"}}`; faults of ours are reported, the caller's are only answered. */
export function answerProblem(report: (error: unknown) => void): ErrorRequestHandler {
  return (error: unknown, _req, res, next) => {
    const problem = asProblem(error)
    if (problem.status >= 500) report(problem.cause ?? error)
    if (res.headersSent) return next(error)
    res.status(problem.status).json({ error: { code: problem.code, message: problem.sentence } })
  }
}

function asProblem(error: unknown): StageProblem {
  if (error instanceof StageProblem) return error
  return new StageProblem(ofBodyParser(error) ?? ofStatus(error), { cause: error })
}

/** The body parser names its faults in `type`. */
function ofBodyParser(error: unknown): ProblemCode | undefined {
  switch ((error as { type?: unknown } | null)?.type) {
    case 'entity.too.large':
      return 'body-too-large'
    case 'entity.parse.failed':
    case 'request.aborted':
    case 'request.size.invalid':
      return 'bad-json'
    case 'charset.unsupported':
    case 'encoding.unsupported':
      return 'not-json'
    default:
      return undefined
  }
}

/** Express refuses a path such as `/%ff`, and a file that is not there, with a status. */
function ofStatus(error: unknown): ProblemCode {
  const status = (error as { status?: unknown } | null)?.status
  if (status === 404) return 'unknown-path'
  return typeof status === 'number' && status < 500 ? 'bad-request' : 'internal'
}
