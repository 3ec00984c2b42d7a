/** A table that an office sends: roster or pollution sources, checked at once; what is right is brought in only when asked and told so. */
import { addMinutes } from '../../domain/calendar/days.ts'
import { rosterForms } from '../../domain/grid/roster-forms.ts'
import { EvidenceId, type GridCode } from '../../domain/names.ts'
import { sourceForm } from '../../domain/source/source-form.ts'
import type { Attachment } from '../../inbox/message.ts'
import { clean } from '../../intent/clean.ts'
import type { Question } from '../../journal/question.ts'
import { limits } from '../../limits.ts'
import type { TableName } from '../../notices/table-notice.ts'
import { FetchError } from '../../outbox/channel.ts'
import { type Consequence, refusedWith, silence, type Turn } from '../turn.ts'
import { checkTable, prepareTable } from './table-check.ts'

/** Faults that are told in the chat; all of them stand in the file. */
const toldFaults = 5

/** Words that may stand beside the file; with any other it is none of this. */
const beside =
  /^(?:请)?(?:导入|核对|检查|上传)?(?:一?下)?(?:名册|网格|人员|污染源(?:台账)?|台账|表格?)?[。！!]?$/u

/** Null where the message is something else: a photo, what was asked for, a file of somebody who brings in nothing. */
export async function tableTurn(turn: Turn, question: Question | null): Promise<Consequence | null> {
  const { message, speaker } = turn
  const [file, ...more] = message.attachments.filter(({ kind }) => kind === 'file')
  if (message.kind !== 'said' || file === undefined || !beside.test(clean(message.text))) return null
  const elsewhere = turn.quoted !== null || turn.quotedOrder !== null
  if (speaker.person === null || elsewhere || (question !== null && question.kind !== 'table')) return null
  const unit = await unitOf(turn)
  // Among others a file is only taken from whoever leads there; what else goes around is none of our business.
  if (unit === null && speaker.group !== null) return null
  const bytes = await bytesOf(turn, file)
  if (typeof bytes === 'string') return unit === null || speaker.group !== null ? null : refuse(bytes)
  if (!isBook(bytes)) return null
  const names = await turn.desk.sheets.names(bytes)
  const table = typeof names === 'string' ? null : tableIn(names)
  if (table === null && speaker.group !== null) return silence('other-file')
  if (table === null) return refuse(typeof names === 'string' ? names : notOurs)
  const root = speaker.tenant as string as GridCode
  if (unit === null || (table === 'roster' && unit !== root)) return refuse(whose[table])
  if (more.length > 0) return refuse('一次请只发一份表格，两份请分开发。')
  return checked(turn, table, unit, bytes)
}

/** Packed as office files are, new or old; a video or a PDF begins otherwise, and is not for this. */
function isBook(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 4)).toString('hex')
  return bytes.length === 0 || head.startsWith('504b') || head === 'd0cf11e0'
}

const notOurs = '没有找到名册或污染源的工作表，请用模板填写。模板请说：模板 名册，或 模板 污染源'
const whose = {
  roster: '名册由全辖区的网格办或网格长导入，请交给他们。',
  sources: '污染源台账由本级的网格办或网格长导入，请交给他们。',
} as const

const refuse = (says: string): Consequence => refusedWith({ code: 'table-refused', says })

const tableIn = (names: readonly string[]): TableName | null => {
  if (rosterForms.some(({ sheet }) => names.includes(sheet))) return 'roster'
  return names.includes(sourceForm([]).sheet) ? 'sources' : null
}

/** The highest grid for which the speaker decides; in a group the group's own. */
export async function unitOf({ desk, speaker, policy }: Turn): Promise<GridCode | null> {
  const grids = (speaker.person?.posts ?? [])
    .filter(({ kind }) => policy.rights.deciding.includes(kind))
    .map(({ grid }) => grid)
  if (speaker.group !== null) return grids.includes(speaker.group.grid) ? speaker.group.grid : null
  const scene = await desk.directory.scene(speaker.tenant, grids)
  const known = grids.flatMap((code) => scene.grids.get(code) ?? [])
  return known.toSorted((one, other) => one.level - other.level)[0]?.code ?? null
}

/** The file, or why it cannot be had. Throws FetchError while a later try may still bring it. */
async function bytesOf({ desk, message, parts }: Turn, file: Attachment): Promise<Uint8Array | string> {
  const lost = '表格没能收到，请再发一次。'
  if (file.evidence !== null) return (await desk.evidence.original(file.evidence)) ?? lost
  const last = parts.some(({ attempts }) => attempts + 1 >= limits.handleAttempts)
  const channel = desk.channelOf(message.platform, message.account)
  try {
    if (!channel) throw new FetchError('network', 'the account that heard it is not connected')
    return await channel.fetch(file, limits.evidenceBytes)
  } catch (error) {
    if (!(error instanceof FetchError)) throw error
    if (error.reason === 'too-large') return '表格超过20兆，没能收下，请分成几份再发。'
    if (last || !error.retry) return lost
    throw error
  }
}

async function checked(
  turn: Turn,
  table: TableName,
  unit: GridCode,
  bytes: Uint8Array,
): Promise<Consequence> {
  const { desk, now, policy } = turn
  const found = await checkTable(turn, table, unit, bytes)
  if (found.kind === 'unreadable') return refuse(found.why)
  const { rows, faults, notes, marked } = found
  const ready = await prepareTable(turn, table, found)
  const changes = ready.kind === 'ready' ? ready.says : ''
  const file = await desk.evidence.keepMade(bytes)
  const until = addMinutes(now, policy.answerMinutes)
  const importable = ready.kind === 'ready' && faults.length < rows
  return {
    kind: 'tell',
    outcome: 'table-checked',
    meaning: {
      ...{ kind: 'table-checked', table, rows, wrong: faults.length, changes, notes: [...notes] },
      faults: faults.slice(0, toldFaults).map((fault) => ({ ...fault })),
      obstacle: ready.kind === 'refused' ? ready.why : '',
      marked: marked && EvidenceId.parse(await desk.evidence.keepMade(marked)),
    },
    question: importable ? { kind: 'table', table, unit, file, partial: faults.length > 0, until } : null,
  }
}
