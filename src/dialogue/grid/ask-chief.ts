/** 谁是石桥村的网格长: names and posts out of the roster, never a telephone number. */
import type { Grid } from '../../domain/grid/grid.ts'
import { chiefKinds, postsIn, type Scene } from '../../domain/grid/scene.ts'
import type { QuestionWish } from '../../intent/question-wish.ts'
import { highest } from '../../rounds/digest-receivers.ts'
import { type Consequence, refusedWith, silence, type Turn } from '../turn.ts'
import { areaNamed } from './area-named.ts'

export async function askChief(
  turn: Turn,
  { place, post, sure, phone }: Extract<QuestionWish, { wish: 'ask-chief' }>,
): Promise<Consequence> {
  const { desk, speaker, message } = turn
  const grid = place === null ? await here(turn) : await areaNamed(turn, place)
  if (grid === null) {
    // 餐馆油烟归谁管 asks for no place of ours.
    if (place === null || !(sure || message.addressed)) return silence('no-such-place')
    return refusedWith({ code: 'unknown-target', said: place })
  }
  const scene = await desk.directory.scene(speaker.tenant, [grid.code])
  const shown = post === 'duty' ? onDuty(scene, grid) : null
  const from = shown ?? grid
  const posts = postsIn(scene, from.code, shown === null ? chiefKinds : ['office'])
  return {
    kind: 'tell',
    meaning: {
      kind: 'chiefs-shown',
      name: from.name,
      post: shown === null ? 'chief' : 'duty',
      people: posts.map(({ name, title }) => ({ name, title })),
      phone,
    },
    outcome: 'answered',
    question: null,
  }
}

/** The nearest grid at or above with somebody in its office; null where there is none: its chiefs answer for it. */
function onDuty(scene: Scene, { path }: Grid): Grid | null {
  const code = path.toReversed().find((one) => postsIn(scene, one, ['office']).length > 0)
  return (code && scene.grids.get(code)) ?? null
}

const here = async ({ desk, speaker }: Turn): Promise<Grid | null> =>
  speaker.group
    ? desk.directory.grid(speaker.group.grid)
    : highest(desk, speaker.person?.posts.map(({ grid }) => grid) ?? [])
