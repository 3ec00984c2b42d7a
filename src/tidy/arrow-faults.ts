/** The faults planted by arrows.test.ts: a line that must not stand in a file, and the sentence that says why; beside them lines that may. */
export interface Planted {
  readonly file: string
  readonly line: string
}

export interface Fault extends Planted {
  readonly sentence: string
}

const domain = 'domain is pure: it imports only itself and zod.'
const calendar = 'domain/calendar is pure: it imports only domain, zod and temporal-polyfill.'
const exact = 'domain/exact is pure: it imports only itself, zod and fraction.js.'
const policies =
  'policies is a pure room: it imports only domain, limits, zod, yaml, node:fs, node:fs/promises, node:path, node:url and itself.'
const intent = 'intent is a pure room: it imports only domain, policies, limits, zod, yaml and itself.'
const notices = 'notices is a pure room: it imports only domain, policies, intent, limits, zod and itself.'
const clock =
  'clock is a pure room: it imports only domain, policies, intent, notices, limits, zod and itself.'
const wake =
  'wake, worker and guard only wake and wait: they import node-cron, names and the shape of a log, and decide nothing.'
const render =
  'render is a pure room: it imports only domain, policies, intent, notices, clock, limits, zod and itself.'
const docx = 'render/docx is pure: it imports only domain, zod, docx, fflate and itself.'
const png = 'render/png is pure: it imports only domain, echarts, resvg and itself.'
const xlsx = 'render/xlsx is pure: it imports only domain, hucre, fflate and itself.'
const workers =
  'render/workers starts threads and looks for a font: it imports only domain, render and what node has for that.'
const port = 'A port sees domain, the pure rooms and other ports, never desk, web or main.'
const src = 'src/** says what and never with what: bots, db and their libraries are seen only by src/main.ts.'
const main = 'Nothing imports main.ts: it is the last arrow.'
const desk = 'The desk knows no web and no main: they come to it.'
const called = 'Errands and the start are called by main: they know no web, no house and no main.'
const tidy = 'tidy reads the house as files: outside of its tests it imports nothing of it.'
const web = 'web is called by main only and calls nothing that starts things.'
const bot =
  'A bot sees of src only message, transcript, channel, capabilities, limits, names and the evidence port.'
const botDb = 'A bot knows no database: what it hears it hands to accept.'
const otherBot = 'Bots are twins, not friends: one never imports another.'
const db = 'db serves the ports: of src it sees ports, notices, domain, limits and log.'
const dbBot = 'db knows no bot and no web.'
const global = (name: string) => `Do not use the global variable ${name}.`

/** Everything by which a pure room could learn the time, wait, or touch the world. */
const globals = [
  'Date',
  'process',
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'console',
  'Buffer',
  'crypto',
  'performance',
]

const fault = (file: string, line: string, sentence: string): Fault => ({ file, line, sentence })
const imports = (file: string, from: string, sentence: string): Fault =>
  fault(file, `import '${from}'`, sentence)

export const faults: readonly Fault[] = [
  imports('src/domain/names.ts', '../outbox/channel.ts', domain),
  imports('src/domain/names.ts', '../limits.ts', domain),
  imports('src/domain/case/decide.ts', '../../journal/journal.ts', domain),
  imports('src/domain/case/decide.ts', 'node:fs', domain),
  imports('src/domain/case/decide.ts', 'temporal-polyfill', domain),
  fault('src/domain/case/decide.ts', `import type { Letter } from '../../outbox/channel.ts'`, domain),
  fault('src/domain/case/decide.ts', `await import('express')`, domain),
  fault('src/domain/case/decide.ts', `export * from '../../notices/announce.ts'`, domain),
  imports('src/domain/policy/kinds/duty.ts', 'yaml', domain),
  imports('src/domain/policy/in-force.ts', '../../policies/load.ts', domain),
  imports('src/domain/case/steps/close.ts', '../../../intent/understand.ts', domain),
  imports('src/domain/calendar/workdays.ts', 'chinese-days', calendar),
  imports('src/domain/calendar/workdays.ts', '../../policies/load.ts', calendar),
  imports('src/domain/air/stations.ts', 'fraction.js', domain),
  imports('src/domain/exact/exact.ts', 'decimal.js', exact),
  imports('src/domain/exact/exact.ts', '../air/standard.ts', exact),
  imports('src/policies/load.ts', '../intent/understand.ts', policies),
  imports('src/policies/jincheng/pack.ts', '../../journal/journal.ts', policies),
  imports('src/intent/understand.ts', '../inbox/accept.ts', intent),
  imports('src/intent/phrases/report.ts', 'node:fs', intent),
  imports('src/intent/limits/limit.ts', '../../inbox/accept.ts', intent),
  imports('src/notices/announce.ts', '../outbox/deliver.ts', notices),
  imports('src/notices/announce.ts', '../render/text/card.ts', notices),
  imports('src/clock/due.ts', 'node-cron', clock),
  imports('src/clock/due.ts', '../journal/journal.ts', clock),
  imports('src/clock/wake.ts', '../handle-tick.ts', wake),
  imports('src/render/letter.ts', '../outbox/deliver.ts', render),
  imports('src/render/text/card.ts', '../../journal/journal.ts', render),
  imports('src/render/text/wordings/joined.ts', '../../../journal/journal.ts', render),
  imports('src/render/docx/head.ts', '../../notices/notice.ts', docx),
  imports('src/render/docx/head.ts', '../png/look.ts', docx),
  imports('src/render/png/look.ts', 'node:fs', png),
  imports('src/render/png/look.ts', '../../notices/notice.ts', png),
  imports('src/render/xlsx/frame.ts', 'docx', xlsx),
  imports('src/render/xlsx/frame.ts', '../../outbox/channel.ts', xlsx),
  imports('src/render/workers/press.ts', '../../outbox/deliver.ts', workers),
  imports('src/render/workers/press.ts', 'docx', workers),
  imports('src/inbox/accept.ts', '../handle-message.ts', port),
  imports('src/outbox/deliver.ts', '../web/server.ts', port),
  imports('src/advisor/advise.ts', '../dialogue/turn.ts', port),
  imports('src/advisor/advise.ts', '../env.ts', port),
  imports('src/journal/journal.ts', '../../db/open.ts', src),
  imports('src/evidence/open-evidence.ts', '../../bots/stage/channel.ts', src),
  imports('src/handle-message.ts', '../bots/telegram/send.ts', src),
  imports('src/handle-message.ts', '../db/views.ts', src),
  imports('src/handle-message.ts', 'drizzle-orm/pg-core', src),
  imports('src/handle-message.ts', './web/server.ts', desk),
  imports('src/desk.ts', './main.ts', desk),
  imports('src/dialogue/turn.ts', '../web/server.ts', desk),
  imports('src/dialogue/order/order-act.ts', '../../web/server.ts', desk),
  imports('src/rounds/remind.ts', '../web/server.ts', desk),
  imports('src/assessing/assess-period.ts', '../web/server.ts', desk),
  imports('src/printing/ledger-of.ts', '../web/server.ts', desk),
  imports('src/tables/roster-file.ts', '../web/server.ts', desk),
  imports('src/moving/change-grids.ts', '../web/server.ts', desk),
  imports('src/errands/codes.ts', '../house.ts', called),
  imports('src/errands/codes.ts', '../../db/open.ts', src),
  imports('src/starting/begin.ts', '../web/server.ts', called),
  imports('src/tidy/tree.ts', '../domain/names.ts', tidy),
  imports('src/clock/worker.ts', '../journal/journal.ts', wake),
  imports('src/dialogue/turn.ts', '../../bots/stage/send.ts', src),
  imports('src/web/routes/cases.ts', '../../../db/views.ts', src),
  imports('src/web/routes/cases.ts', 'telegraf', src),
  imports('src/web/routes/cases.ts', '../../env.ts', web),
  imports('src/log.ts', './main.ts', main),
  imports('bots/telegram/receive.ts', '../../src/journal/journal.ts', bot),
  imports('bots/telegram/receive.ts', '../../src/domain/grid/may.ts', bot),
  imports('bots/telegram/send.ts', '../stage/send.ts', otherBot),
  imports('bots/stage/routes/people.ts', '../../wechat/send.ts', otherBot),
  imports('bots/stage/channel.ts', '../../db/open.ts', botDb),
  imports('bots/contract.ts', './stage/channel.ts', otherBot),
  imports('db/journal.ts', '../src/render/text/card.ts', db),
  imports('db/journal.ts', '../src/web/server.ts', db),
  imports('db/journal.ts', '../bots/stage/channel.ts', dbBot),
  ...globals.map((name, at) =>
    fault('src/domain/case/clock.ts', `export const a${at} = ${name}`, global(name)),
  ),
  fault('src/notices/today.ts', 'export const day = new Date()', global('Date')),
  fault('src/render/docx/today.ts', 'export const day = new Date()', global('Date')),
  fault('bots/stage/settings.ts', 'export const port = process.env.PORT', `Don't use process.env.`),
  fault('src/render/all.ts', `export * from './letter.ts'`, 'Avoid barrel files'),
  fault('src/web/hen.ts', `import { egg } from './egg.ts'`, 'This import is part of a cycle.'),
  fault('src/web/egg.ts', `import { hen } from './hen.ts'`, 'This import is part of a cycle.'),
  fault('src/web/egg.ts', 'export default hen', 'Avoid default exports.'),
]

/** What may be imported: a rule that forbids everything would pass the faults as well. */
export const innocents: readonly Planted[] = [
  ...may('src/domain/case/decide.ts', '../names.ts', './case.ts', '../grid/may.ts', 'zod'),
  ...may('src/domain/calendar/workdays.ts', 'temporal-polyfill', '../names.ts'),
  ...may('src/domain/exact/exact.ts', 'fraction.js', 'zod', './decimal.ts'),
  ...may('src/domain/air/stations.ts', '../exact/exact.ts', './standard.ts'),
  ...may('src/domain/policy/kinds/duty.ts', 'zod', '../kind.ts', '../../grid/grid.ts'),
  ...may('src/policies/load.ts', 'yaml', 'node:fs', '../domain/policy/policy.ts'),
  ...may('src/intent/phrases/report.ts', '../phrase.ts', '../../domain/names.ts', 'zod'),
  ...may('src/notices/announce.ts', '../domain/case/facts.ts', './silent.ts'),
  ...may('src/render/letter.ts', '../outbox/capabilities.ts', '../notices/notice.ts'),
  ...may(
    'src/render/text/wordings/joined.ts',
    '../wording.ts',
    '../../../notices/notice.ts',
    '../../letter.ts',
  ),
  ...may('src/render/docx/head.ts', 'docx', 'fflate', 'zod', '../plain-text.ts', '../../domain/names.ts'),
  ...may('src/render/png/look.ts', 'echarts/core', '@resvg/resvg-js', '../../domain/digest/picture.ts'),
  ...may('src/render/xlsx/frame.ts', 'hucre', 'hucre/xlsx', 'fflate', '../core-properties.ts'),
  ...may('src/render/workers/press.ts', 'node:worker_threads', '../xlsx/frame.ts', '../../domain/names.ts'),
  { file: 'src/render/workers/wait.ts', line: 'export const wait = setTimeout' },
  ...may('src/clock/wake.ts', 'node-cron', '../log.ts'),
  ...may(
    'src/outbox/deliver.ts',
    '../render/text/card.ts',
    '../inbox/message.ts',
    'node:crypto',
    '../limits.ts',
  ),
  ...may('src/advisor/advise.ts', '../intent/text/mask.ts', '../limits.ts', 'zod'),
  ...may('src/handle-message.ts', './inbox/message.ts', './domain/names.ts', './journal/journal.ts'),
  ...may('src/dialogue/turn.ts', '../desk.ts', '../inbox/message.ts', '../handle-command.ts'),
  ...may('src/moving/change-grids.ts', '../desk.ts', './move-matters.ts', '../journal/cases.ts'),
  ...may('src/errands/codes.ts', '../journal/directory.ts', '../moving/change-grids.ts', '../env.ts'),
  ...may('src/starting/begin.ts', '../policies/load.ts', '../journal/rosters.ts'),
  ...may('src/tidy/tree.ts', './arrow-faults.ts', 'node:fs'),
  ...may('src/web/routes/cases.ts', 'express', '../access.ts', '../../handle-command.ts'),
  ...may('src/main.ts', '../bots/stage/channel.ts', '../db/open.ts', './env.ts', 'express'),
  ...may(
    'bots/telegram/send.ts',
    '../../src/outbox/channel.ts',
    '../contract.ts',
    '../split-text.ts',
    'telegraf',
  ),
  ...may('bots/stage/channel.ts', '../../src/inbox/transcript.ts', './routes/people.ts', 'express'),
  ...may(
    'db/journal.ts',
    '../src/journal/journal.ts',
    '../src/domain/names.ts',
    'drizzle-orm',
    './schema.ts',
  ),
]

function may(file: string, ...from: readonly string[]): readonly Planted[] {
  return from.map((one) => ({ file, line: `import '${one}'` }))
}
