/** How the stage's API writes lines, persons and groups. */
import type { Line } from '../../src/inbox/transcript.ts'
import { chinaTime } from './china-time.ts'
import type { StageGroup, StagePerson } from './house.ts'

export interface LineView {
  readonly id: string
  /** A person's id, or `bot`. */
  readonly from: string
  readonly name: string
  readonly text: string
  /** Addresses of the copies for the eye. */
  readonly photos: readonly string[]
  /** Documents and tables below the text, each with its address. */
  readonly files: readonly { readonly name: string; readonly href: string }[]
  readonly buttons: readonly { readonly label: string; readonly value: string }[]
  readonly replyTo: string | null
  /** There only when its writer took it back; the text is empty then. */
  readonly recalled?: true
  /** ISO 8601 with China's offset. */
  readonly at: string
}

export function lineView(line: Line): LineView {
  return {
    id: line.id,
    from: line.from,
    name: line.name,
    text: line.text,
    photos: line.recalled ? [] : line.photos.map((photo) => `/stage/api/photos/${photo}`),
    files: line.recalled ? [] : line.files.map(fileView),
    buttons: line.buttons.flat().map(({ label, value }) => ({ label, value })),
    replyTo: line.replyTo,
    at: chinaTime(line.at),
    ...(line.recalled ? { recalled: true as const } : {}),
  }
}

const fileView = ({ name, file }: Line['files'][number]) => ({
  name,
  href: `/stage/api/files/${file}/${encodeURIComponent(name)}`,
})

/** Only what the API promises, whatever else the house's rows carry. */
export function personView({ id, name, posts, groups }: StagePerson) {
  const shown = posts.map(({ gridCode, gridName, level, post }) => ({ gridCode, gridName, level, post }))
  return { id, name, posts: shown, groups }
}

export function groupView({ id, name, gridCode, level }: StageGroup) {
  return { id, name, gridCode, level }
}
