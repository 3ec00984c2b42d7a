/** Wishes about who is there and what is fixed of a grid: one line for each. */
import type { Wish } from '../../intent/wish.ts'
import type { Consequence, Turn } from '../turn.ts'
import { appointTo } from './appoint-to.ts'
import { fileGrid } from './file-grid.ts'
import { endLeave, takeLeave } from './leaves.ts'

type RosterWish = Extract<Wish, { wish: 'take-leave' | 'end-leave' | 'appoint' | 'file-grid' }>

export function changeRoster(turn: Turn, wish: RosterWish): Promise<Consequence> {
  switch (wish.wish) {
    case 'take-leave':
      return takeLeave(turn, wish)
    case 'end-leave':
      return endLeave(turn, wish)
    case 'appoint':
      return appointTo(turn, wish)
    case 'file-grid':
      return fileGrid(turn, wish)
  }
}
