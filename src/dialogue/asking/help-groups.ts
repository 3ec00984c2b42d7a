/** What can be said, in groups as people look for it: the most used first, by the stems of the phrases. */

export interface HelpGroup {
  /** As it is asked for: 帮助 任务. */
  readonly title: string
  readonly phrases: readonly string[]
  /** What comes first for those who decide for a grid. */
  readonly leading?: readonly string[]
}

/** Each is one line of 帮助. */
export const mainGroups: readonly HelpGroup[] = [
  {
    title: '问题',
    leading: ['report-case', 'acknowledge-case', 'assign-case', 'pass-check', 'urge-case', 'escalate-case'],
    phrases: [
      'report-case',
      'acknowledge-case',
      'progress-case',
      'finish-case',
      'escalate-case',
      'self-handled',
      'assign-case',
      'pass-check',
      'fail-check',
      'close-case',
      'urge-case',
      'supervise-case',
      'release-case',
      'return-case',
      'ask-extension',
      'grant-extension',
      'refuse-extension',
      'supplement-case',
      'correct-case',
      'withdraw-case',
      'transfer-case',
      'suspend-case',
      'resume-case',
      'merge-case',
      'void-case',
      'report-emergency',
    ],
  },
  {
    title: '任务',
    phrases: ['query-orders', 'answer-order', 'issue-order', 'steer-order', 'campaign'],
    leading: ['issue-order', 'steer-order', 'query-orders', 'answer-order'],
  },
  {
    title: '例行',
    leading: ['meeting', 'patrol', 'query-duties', 'record-inspection', 'take-leave', 'end-leave'],
    phrases: [
      'patrol',
      'query-duties',
      'take-leave',
      'end-leave',
      'meeting',
      'record-inspection',
      'record-training',
      'record-face-to-face',
      'record-report',
      'record-self-evaluation',
      'record-work',
    ],
  },
  {
    title: '查询',
    leading: ['query-open', 'query-case', 'ask-digest', 'ask-ledger', 'ask-absent', 'ask-chief'],
    phrases: [
      'query-open',
      'query-case',
      'ask-result',
      'count-reports',
      'ask-digest',
      'ask-chief',
      'ask-absent',
      'ask-air',
      'subscribe-digest',
      'ask-ledger',
      'approve-digest',
      'fill-outlook',
      'ask-dossier',
    ],
  },
]

/** Only named at the end of 帮助, and shown on asking. */
export const furtherGroups: readonly HelpGroup[] = [
  { title: '预警', phrases: ['ask-alert', 'tick-items', 'declare-alert', 'answer-alarm', 'resolve-alarm'] },
  {
    title: '督导',
    phrases: [
      'draw-recheck',
      'answer-recheck',
      'query-rechecks',
      'record-visit',
      'query-coverage',
      'record-in-ledger',
      'enter-register',
      'query-ledger',
      'settle-follow-up',
      'evaluate-grid',
      'reform-list',
      'expose-case',
      'show-exposures',
    ],
  },
  { title: '账号', phrases: ['bind', 'issue-code', 'appoint', 'file-grid', 'ask-form'] },
]

/** What the public may say without being on the roster. */
export const forPublic: readonly string[] = [
  'report-case',
  'supplement-case',
  'correct-case',
  'withdraw-case',
  'query-case',
  'bind',
]
