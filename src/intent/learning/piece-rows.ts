/** The pieces that the examples know, each with the number of its row: found by characters, without making a text of them. */
import { alone } from './pieces.ts'

export interface PieceRows {
  readonly count: () => number
  /** The row of a character, or of two side by side; -1 where it is unknown. */
  readonly rowOf: (first: number, second: number) => number
  readonly rowNamed: (name: string) => number
  /** The row that it has, or a new one. */
  readonly add: (first: number, second: number) => number
  readonly addNamed: (name: string) => number
  /** The piece of a row as the tables write it. */
  readonly pieceOf: (row: number) => string
}

/** Half of the slots stay free, so that a search is short. */
const slotsEach = 2

export function pieceRows(): PieceRows {
  // By row its two characters side by side; of a named one the first is `named`.
  let characters = new Int32Array(2048)
  const names = new Map<string, number>()
  const spelled = new Map<number, string>()
  let count = 0
  /** By a number made of the characters, or in the next free place behind it: the row, counted from 1. */
  let slots = new Int32Array((characters.length / 2) * slotsEach)

  const slotOf = (first: number, second: number): number => {
    const last = slots.length - 1
    let slot = (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 7
    for (slot &= last; ; slot = (slot + 1) & last) {
      const row = (slots[slot] as number) - 1
      if (row < 0 || (characters[2 * row] === first && characters[2 * row + 1] === second)) return slot
    }
  }
  const append = (first: number, second: number): number => {
    if (2 * count === characters.length) grow()
    characters[2 * count] = first
    characters[2 * count + 1] = second
    count += 1
    return count - 1
  }
  const grow = (): void => {
    const wide = new Int32Array(characters.length * 2)
    wide.set(characters)
    characters = wide
    slots = new Int32Array((characters.length / 2) * slotsEach)
    for (let row = 0; row < count; row += 1) {
      const first = characters[2 * row] as number
      if (first !== named) slots[slotOf(first, characters[2 * row + 1] as number)] = row + 1
    }
  }

  return {
    count: () => count,
    rowOf: (first, second) => (slots[slotOf(first, second)] as number) - 1,
    rowNamed: (name) => names.get(name) ?? -1,
    add: (first, second) => {
      const known = (slots[slotOf(first, second)] as number) - 1
      if (known >= 0) return known
      const row = append(first, second)
      slots[slotOf(first, second)] = row + 1
      return row
    },
    addNamed: (name) => {
      const row = names.get(name) ?? append(named, alone)
      names.set(name, row)
      spelled.set(row, name)
      return row
    },
    pieceOf: (row) => {
      const [first, second] = [characters[2 * row] as number, characters[2 * row + 1] as number]
      if (first === named) return spelled.get(row) ?? ''
      return second === alone ? String.fromCodePoint(first) : String.fromCodePoint(first, second)
    },
  }
}

/** No character. */
const named = -2
