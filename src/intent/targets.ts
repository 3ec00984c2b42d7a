/** Whom an assignment is for: names after @, after 给/请/由/责任单位, or right behind the command word. */
import { tidy } from './heard.ts'

export interface Targets {
  /** As written, without @, each once. */
  readonly targets: readonly string[]
  /** What the text says beside the names and the command. */
  readonly rest: string
}

const name = '[^\\s，,。：:；;！!？?（）()@→]{2,14}?'
const ends =
  '(?=$|[\\s，,。：:；;！!？?@]|处理|处置|办理|负责|牵头|核实|去看|去(?!年)|整改|到场|尽快|马上|立即|抓紧|限(?!公司)|前(?:往|去)|于|在|办结|跟进|你们|一周|[一二两三\\d]+天)'
/** The command words leave with the name; a lone verb after the name (处理, 负责) is no note either. */
const patterns = [
  new RegExp(`责任单位[:：]? ?(?<who>${name})(?=$|[\\s，,。；;])`, 'u'),
  new RegExp(
    `(?:交办|派单|指派|分派|安排|转办|转交|转|交|派|分)(?:给|到|至)[:：]? ?(?<who>${name})${ends}(?:处理|处置|办理|负责|牵头|核实)?`,
    'u',
  ),
  new RegExp(`(?:→|->|=>) ?(?<who>${name})${ends}`, 'u'),
  new RegExp(
    `^(?:交办|派单|指派|分派|转办|转交|/assign)[:：,，]? ?(?<who>${name})${ends}(?:处理|处置|办理|负责|牵头|核实)?`,
    'u',
  ),
  new RegExp(`(?:请|由) ?(?<who>${name})(?:来)?(?:处理|处置|办理|负责|牵头|核实|去看|到场|整改)`, 'u'),
  new RegExp(`(?:^|[\\s，,])(?<who>${name})(?:牵头|负责)(?!人|同志|区|的)`, 'u'),
]
const command =
  /^(?:请|把|将)?\s*(?:交办|派单|指派|分派|转办|转交|转给|交给|派给|分给|安排给|\/assign)[:：,，]?\s*/u
/** 城管局和住建局 are two; 和平村 is one. */
const between = /、|及|\+|(?<=[局办所队村镇道区委站司院心])(?:和|与)/u

/** Called names win over written ones; `text` has neither number nor time limit in it. */
export function targetsIn(text: string, called: readonly string[]): Targets {
  if (called.length > 0) {
    const rest = called.reduce((left, one) => left.replaceAll(`@${one}`, ' '), text)
    return { targets: [...new Set(called)], rest: withoutCommand(rest) }
  }
  for (const pattern of patterns) {
    const match = pattern.exec(text)
    const who = match?.groups?.who
    if (match === null || who === undefined) continue
    const targets = who
      .split(between)
      .map((one) => tidy(one.replace(/^(?:给|到|至|由|请|让)/u, '')))
      .filter((one) => one !== '')
    const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`
    return { targets: [...new Set(targets)], rest: withoutCommand(rest) }
  }
  return { targets: [], rest: withoutCommand(text) }
}

const withoutCommand = (text: string): string =>
  tidy(tidy(tidy(text).replace(command, '')).replace(/^(?:把|将|已|请|完成|办结|办理|办)(?=$|[\s，,])/u, ''))
