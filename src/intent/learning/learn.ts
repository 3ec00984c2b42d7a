/** Labelled examples teach: how much each piece of a text speaks for each label. Learned once, and kept as a table. */

/** One example: its pieces and what it is. */
export interface Lesson {
  readonly pieces: ReadonlySet<string>
  readonly label: string
}

/** Everything learned, to the last figure. */
export interface Taught {
  readonly labels: readonly string[]
  /** By piece: its weight for each label, in the order of the labels. */
  readonly weights: ReadonlyMap<string, Float32Array>
  /** What speaks for each label before anything is read. */
  readonly before: Float32Array
}

/** A piece that stood in a single example is a coincidence. */
const seenAtLeast = 2
/** How much a wrong example may pull: small, so that no single line decides. */
const pull = 0.05
/** Rounds over all examples: as many as it takes until their order no longer matters. */
const rounds = 60

/**
 * A linear support vector machine for each label against all others, by coordinate descent on the dual with squared
 * hinge loss (Hsieh et al. 2008). Deterministic: the same examples in the same order teach the same.
 */
export function learn(lessons: readonly Lesson[]): Taught {
  const labels = [...new Set(lessons.map(({ label }) => label))].sort()
  const numbers = numbered(lessons)
  const rows = lessons.map(({ pieces }) =>
    Int32Array.from([...pieces].flatMap((piece) => numbers.get(piece) ?? [])),
  )
  const planes = labels.map((label) =>
    planeFor(
      rows,
      lessons.map((one) => (one.label === label ? 1 : -1)),
      numbers.size,
    ),
  )
  const weights = new Map<string, Float32Array>()
  for (const [piece, number] of numbers)
    weights.set(
      piece,
      Float32Array.from(planes, (plane) => plane[number] ?? 0),
    )
  return { labels, weights, before: Float32Array.from(planes, (plane) => plane[numbers.size] ?? 0) }
}

function numbered(lessons: readonly Lesson[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { pieces } of lessons)
    for (const piece of pieces) counts.set(piece, (counts.get(piece) ?? 0) + 1)
  const often = [...counts].filter(([, count]) => count >= seenAtLeast).map(([piece]) => piece)
  return new Map(often.map((piece, number) => [piece, number]))
}

/** The weights of one label, the constant last. */
function planeFor(rows: readonly Int32Array[], signs: readonly number[], size: number): Float64Array {
  const plane = new Float64Array(size + 1)
  const held = new Float64Array(rows.length)
  const give = 1 / (2 * pull)
  const stride = strideFor(rows.length)
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < rows.length; turn += 1) {
      const at = (turn * stride) % rows.length
      const row = rows[at] as Int32Array
      const sign = signs[at] as number
      let sum = plane[size] as number
      for (let i = 0; i < row.length; i += 1) sum += plane[row[i] as number] as number
      const before = held[at] as number
      const after = Math.max(0, before - (sign * sum - 1 + give * before) / (row.length + 1 + give))
      if (after === before) continue
      held[at] = after
      const step = (after - before) * sign
      plane[size] = (plane[size] as number) + step
      for (let i = 0; i < row.length; i += 1)
        plane[row[i] as number] = (plane[row[i] as number] as number) + step
    }
  }
  return plane
}

/** Visits every row once in a scattered order: examples of one kind stand together in their files, and the last would count too much. */
function strideFor(rows: number): number {
  let stride = Math.max(1, Math.round(rows * 0.618))
  while (sharesFactor(stride, rows)) stride += 1
  return stride
}

const sharesFactor = (a: number, b: number): boolean => (b === 0 ? a > 1 : sharesFactor(b, a % b))
