/** 抽查 上周 柳湾村 3件: drawn from what was closed there then, by a seed that is written down, and asked of others. */

import { dayOf } from '../../domain/calendar/days.ts'
import type { Case } from '../../domain/case/case.ts'
import { byOf } from '../../domain/grid/by.ts'
import type { Grid, Post } from '../../domain/grid/grid.ts'
import { checkersFor, drawsFrom, handlersOf } from '../../domain/grid/may-supervise.ts'
import { askedIn, gridOf, type Scene } from '../../domain/grid/scene.ts'
import type { GridCode } from '../../domain/names.ts'
import { type Recheck, recheckStream } from '../../domain/supervision/recheck.ts'
import type { SupervisionRefusal } from '../../domain/supervision/refusal.ts'
import { drawnBy } from '../../domain/supervision/sample.ts'
import type { SupervisionWish } from '../../intent/supervision-wish.ts'
import { limits } from '../../limits.ts'
import { addressee } from '../../notices/card.ts'
import type { Notice } from '../../notices/notice.ts'
import { areaNamed } from '../grid/area-named.ts'
import { type Consequence, refusedWith, type Turn } from '../turn.ts'

type Draw = Extract<SupervisionWish, { wish: 'draw-recheck' }>

/** One case drawn, and who is to look. */
interface Drawn {
  readonly matter: Case
  readonly checker: Post | null
}

export async function drawRechecks(turn: Turn, wish: Draw): Promise<Consequence> {
  const { desk, speaker, policy } = turn
  const area = await areaOf(turn, wish.area)
  if (area === null) return refused('unknown-area', wish.area ?? '')
  const scene = await desk.directory.scene(speaker.tenant, [area.code])
  const [base] = drawsFrom(speaker.actor, area.code, scene, policy)
  if (base === undefined) return refused('no-right', whoDraws(area.code, scene))
  const most = limits.recheckPool
  const closed = await desk.supervisions.closedIn(speaker.tenant, area.code, wish.from, wish.to, most + 1)
  if (closed.length > most) return refused('too-wide', area.name)
  const waiting = await desk.supervisions.rechecksOpen(speaker.tenant, area.code, most)
  // What others have drawn counts for nothing here: nobody learns from his own draw of theirs.
  const excluded = new Set(waiting.filter((one) => one.base === base).map(({ no }) => no))
  const pool = closed.filter(({ no }) => !excluded.has(no))
  if (pool.length === 0) return refused('none-closed', area.name)
  const seed = desk.newSeed()
  const chosen = drawnBy(
    seed,
    pool.map(({ no }) => no),
    Math.min(wish.count, limits.rechecksAtOnce),
  )
  const cases = await Promise.all(
    chosen.map((no) => desk.cases.get(pool.find((one) => one.no === no)?.case as Case['id'])),
  )
  const found = cases.flatMap((matter) => (matter === null ? [] : [matter]))
  const around = await desk.directory.scene(speaker.tenant, [area.code, ...found.flatMap(placesOf)])
  const drawn = found.map((matter) => checkedBy(turn, matter, base, around, seed))
  return written(turn, wish, {
    area,
    base,
    scene: around,
    seed,
    pool: pool.length,
    drawn,
    excluded: [...excluded],
  })
}

const refused = (why: Extract<SupervisionRefusal, { code: 'recheck-refused' }>['why'], name: string) =>
  refusedWith({ code: 'recheck-refused', no: null, why, name })

const placesOf = ({ origin, holder }: Case): readonly GridCode[] => [origin, holder.grid]

/** The one named; else the group's; in private the highest grid for which the speaker decides. */
async function areaOf(turn: Turn, name: string | null): Promise<Grid | null> {
  const { desk, speaker, policy } = turn
  if (name !== null) return areaNamed(turn, name)
  if (speaker.group) return desk.directory.grid(speaker.group.grid)
  const codes = (speaker.person?.posts ?? [])
    .filter(({ kind }) => policy.rights.deciding.includes(kind))
    .map(({ grid }) => grid)
  const grids = await Promise.all(codes.map((code) => desk.directory.grid(code)))
  return grids.flatMap((grid) => (grid ? [grid] : [])).toSorted((a, b) => a.level - b.level)[0] ?? null
}

function whoDraws(area: GridCode, scene: Scene): string {
  const [first] = askedIn(scene, area)
  return first ? `${gridOf(scene, area).name}${first.title} ${first.name}` : gridOf(scene, area).name
}

/** Who looks is drawn from the same seed: neither the case nor its checker is anybody's choice. */
function checkedBy({ policy }: Turn, matter: Case, base: GridCode, scene: Scene, seed: string): Drawn {
  const able = checkersFor(matter.holder.grid, base, handlersOf(matter), scene, policy)
  const [person] = drawnBy(
    `${seed}:${matter.no}`,
    able.map((post) => post.person),
    1,
  )
  return { matter, checker: able.find((post) => post.person === person) ?? null }
}

interface Written {
  readonly area: Grid
  readonly base: GridCode
  readonly scene: Scene
  readonly seed: string
  readonly pool: number
  readonly excluded: readonly string[]
  readonly drawn: readonly Drawn[]
}

async function written(
  { desk, speaker, now }: Turn,
  { from, to, count }: Draw,
  { area, base, scene, seed, pool, excluded, drawn }: Written,
): Promise<Consequence> {
  const { tenant } = speaker
  const day = dayOf(now)
  const series = `CC${day.replaceAll('-', '')}`
  const draw = `${series}-${await desk.cases.nextNumber(tenant, series)}`
  const stream = recheckStream(tenant, draw)
  const by = byOf(speaker.actor, scene, null)
  const group = speaker.group?.id ?? null
  const fact = {
    type: 'recheck-drawn' as const,
    ...{ draw, area: area.code, from, to, seed, pool, excluded: [...excluded], wanted: count, group },
    drawn: drawn.map(({ matter, checker }) => ({
      case: matter.id,
      no: matter.no,
      checker: checker?.person ?? null,
    })),
  }
  const rows = drawn.map(({ matter, checker }): Recheck => {
    const { id, no, origin } = matter
    const about = { tenant, draw, case: id, no, origin, base, group, day }
    const people = { checker: checker?.person ?? null, drawnBy: by.person }
    return { ...about, ...people, state: 'asked', text: '', photos: [], at: now }
  })
  return {
    kind: 'write',
    outcome: 'recheck-drawn',
    appends: [{ stream, expectedVersion: 0, facts: [{ fact, by, at: now }] }],
    views: rows.map((recheck) => ({ kind: 'recheck', recheck })),
    notices: [
      {
        ...{ key: `${stream}:drawn`, to: speaker.answer, about: null, priority: 'urgent', dueAt: now },
        meaning: {
          ...{ kind: 'recheck-drawn', area: area.name, from, to, pool, wanted: count, seed },
          excluded: excluded.length,
          rows: drawn.map(({ matter, checker }) => ({
            no: matter.no,
            words: matter.text,
            checker: checker && addressee(checker, scene),
          })),
        },
      },
      ...drawn.flatMap(({ matter, checker }): Notice[] => {
        if (checker === null) return []
        const { no, text, place, origin, endedAt, id } = matter
        const who = `${by.title} ${speaker.person?.name ?? ''}`.trim()
        return [
          {
            ...{ key: `${stream}:asked:${no}`, about: id, priority: 'urgent', dueAt: now },
            to: { kind: 'person', person: checker.person },
            meaning: {
              ...{ kind: 'recheck-asked', no, words: text, place, by: who },
              ...{ origin: gridOf(scene, origin).name, closedOn: dayOf(endedAt ?? now) },
            },
          },
        ]
      }),
    ],
  }
}
