/** 登记奖励, 登记责任书, 登记公开: the parts are read apart, checked, and entered in the name of the grid whose book it is. */
import { dayOf, yearOf } from '../../domain/calendar/days.ts'
import { caseStates, endedStates } from '../../domain/case/case.ts'
import { byOf } from '../../domain/grid/by.ts'
import type { Grid } from '../../domain/grid/grid.ts'
import { keepsBookOf } from '../../domain/grid/may-supervise.ts'
import { gridOf } from '../../domain/grid/scene.ts'
import type { Day, EvidenceId } from '../../domain/names.ts'
import type { SupervisionRefusal } from '../../domain/supervision/refusal.ts'
import {
  type Register,
  type RegisterEntered,
  type RegisterParts,
  registerStream,
} from '../../domain/supervision/register.ts'
import { disclosureWords, pledgeWords, rewardWords } from '../../intent/register-words.ts'
import type { SupervisionWish } from '../../intent/supervision-wish.ts'
import { limits } from '../../limits.ts'
import type { MeaningOf } from '../../notices/notice.ts'
import { mask } from '../../render/text/mask.ts'
import { whichCase } from '../case/which-case.ts'
import { areaNamed } from '../grid/area-named.ts'
import { type Consequence, refusedWith, type Turn } from '../turn.ts'

type Wish = Extract<SupervisionWish, { wish: 'enter-register' }>
type Why = Extract<SupervisionRefusal, { code: 'register-refused' }>['why']
type Told = Pick<MeaningOf<'register-entered'>, 'about' | 'text' | 'reward' | 'signed'>

/** What one register wants of an entry, beside what all of them want. */
interface Parts {
  readonly own: RegisterParts
  readonly told: Told
}

const refused = (register: Register, why: Why, name = ''): Consequence =>
  refusedWith({ code: 'register-refused', register, why, name })

export async function enterRegister(
  turn: Turn,
  wish: Wish,
  photosOf: () => Promise<readonly EvidenceId[]>,
): Promise<Consequence> {
  const { desk, speaker, policy, now } = turn
  const { tenant } = speaker
  const { register } = wish
  const here = speaker.group?.grid ?? null
  const own = (speaker.person?.posts ?? []).map(({ grid }) => grid)
  const scene = await desk.directory.scene(tenant, [...own, ...(here ? [here] : [])])
  const code = keepsBookOf(speaker.actor, here, scene, policy)
  if (code === null) return refused(register, 'no-right')
  const grid = gridOf(scene, code)
  const parts = await partsOf(turn, wish, grid)
  if ('kind' in parts) return parts
  const photos = await photosOf()
  if (photos.length === 0 && register !== 'reward') return refused(register, 'photo')
  const n = await desk.cases.nextNumber(tenant, `register:${register}`)
  const by = byOf(speaker.actor, scene, null)
  const kept = { n, grid: code, day: dayOf(now), parts: parts.own, photos: [...photos] }
  const entered: RegisterEntered = { type: 'register-entered', ...kept }
  const stream = registerStream(tenant, register, n)
  const meaning: MeaningOf<'register-entered'> = {
    ...{ kind: 'register-entered', register, n, grid: grid.name, photoCount: photos.length, ...parts.told },
    by: `${by.title} ${speaker.person?.name ?? ''}`.trim(),
  }
  return {
    kind: 'write',
    outcome: 'recorded',
    appends: [{ stream, expectedVersion: 0, facts: [{ fact: entered, by, at: now }] }],
    views: [{ kind: 'register-entry', entry: { tenant, entered, by: by.person } }],
    notices: [{ key: `${stream}:1`, to: speaker.here, about: null, meaning, priority: 'urgent', dueAt: now }],
  }
}

function partsOf(turn: Turn, wish: Wish, grid: Grid): Promise<Parts | Consequence> {
  switch (wish.register) {
    case 'reward':
      return reward(turn, wish)
    case 'pledge':
      return pledge(turn, wish, grid)
    case 'disclosure':
      return disclosure(wish)
  }
}

/** A report that is settled, by its number. What people typed of themselves or others does not reach the register. */
async function reward(turn: Turn, { ref, text: said }: Wish): Promise<Parts | Consequence> {
  if (ref === null && turn.quoted === null) return refused('reward', 'case')
  const matter = await whichCase(turn, ref, 'look')
  if ('consequence' in matter) return matter.consequence
  const { no, state } = matter.value
  if (!endedStates.includes(state)) return refused('reward', 'open', `${no}（${caseStates[state]}）`)
  const { level, amount, paid, text } = rewardWords(said)
  if (amount === null) return refused('reward', 'amount')
  if (text === '') return refused('reward', 'content')
  const found = mask(text)
  const told = [level, `${amount}元`, paid].filter((one) => one !== '').join('，')
  return {
    own: { register: 'reward', no, text: found, level, amount, paid },
    told: { about: no, text: found, reward: told, signed: null },
  }
}

/** Signed by a grid right below, once a year. */
async function pledge(turn: Turn, { text }: Wish, grid: Grid): Promise<Parts | Consequence> {
  const { desk, now } = turn
  const { year: said, place } = pledgeWords(text)
  const year = said ?? yearOf(dayOf(now))
  const below = place === '' ? null : await areaNamed(turn, place)
  if (below === null) return refused('pledge', 'place', place)
  const all = await desk.directory.gridsAt(grid.tenant, grid.code, grid.level + 1)
  if (!all.some(({ code }) => code === below.code)) return refused('pledge', 'not-below', below.name)
  const ever = { from: '2000-01-01' as Day, to: '2999-12-31' as Day }
  const entries = await desk.ledgers.registerEntries(
    ...([grid.tenant, 'pledge', grid.code, ever, 0, limits.ledgerPage] as const),
  )
  const signed = new Set(
    entries.flatMap(({ entered: { parts } }) =>
      parts.register === 'pledge' && parts.year === year ? [parts.below] : [],
    ),
  )
  if (signed.has(below.code)) return refused('pledge', 'twice', below.name)
  signed.add(below.code)
  const missing = all.filter(({ code }) => !signed.has(code)).map(({ name }) => name)
  const done = all.length - missing.length
  return {
    own: { register: 'pledge', below: below.code, year },
    told: { about: below.name, text: `${year}年`, reward: '', signed: { done, of: all.length, missing } },
  }
}

async function disclosure({ text: said }: Wish): Promise<Parts | Consequence> {
  const { channel, text } = disclosureWords(said)
  if (channel === '') return refused('disclosure', 'channel')
  if (text === '') return refused('disclosure', 'content')
  return {
    own: { register: 'disclosure', channel, text },
    told: { about: channel, text, reward: '', signed: null },
  }
}
