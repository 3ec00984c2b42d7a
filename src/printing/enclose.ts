/** A letter gets what goes with it: printed off the loop, within what its channel takes; a long wait is told. */
import { hash } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { EvidenceId } from '../domain/names.ts'
import { limits } from '../limits.ts'
import { type Channel, DeliveryError, type Letter } from '../outbox/channel.ts'
import type { Home } from '../outbox/outbox.ts'
import type { Enclosure } from '../render/enclosure.ts'
import type { LedgerDesk } from './ledger-kind.ts'
import type { Print, Printed, Unprinted } from './printing.ts'

export async function enclose(
  desk: LedgerDesk & { readonly print: Print | null },
  letter: Letter,
  enclosed: readonly Enclosure[],
  home: Home,
  channel: Channel,
  patienceMs: number = limits.patienceMs,
): Promise<Letter> {
  const { print } = desk
  const { files, fileBytes, photos } = channel.capabilities
  if (print === null || enclosed.length === 0) return letter
  const wanted = enclosed.filter(({ form }) => (form === 'picture' ? photos > 0 : files > 0))
  const printing = Promise.all(wanted.map((one) => print(desk, one))).catch((error: unknown) => {
    throw new DeliveryError('limit', 'the press is busy', { retryAfterMs: 5_000, cause: error })
  })
  await sayItTakesAMoment(printing, letter, home, channel, patienceMs)
  const made = await printing
  const fits = made.filter(
    (one): one is Printed => 'bytes' in one && (one.picture || one.bytes.length <= fileBytes),
  )
  const said = sentencesOf(made, enclosed.length > wanted.length, fileBytes)
  const pictures = fits.filter(({ picture }) => picture)
  return {
    ...letter,
    text: [letter.text, ...said].join('\n'),
    photos: [
      ...pictures.map(({ bytes }) => ({
        evidence: EvidenceId.parse(hash('sha256', bytes)),
        read: async () => bytes,
      })),
      ...letter.photos,
    ].slice(0, photos),
    files: fits
      .filter(({ picture }) => !picture)
      .slice(0, files)
      .map(({ name, bytes }) => ({ name, read: async () => bytes })),
  }
}

function sentencesOf(
  made: readonly (Printed | Unprinted)[],
  leftOut: boolean,
  fileBytes: number,
): readonly string[] {
  const failed = made.flatMap((one) => ('sentence' in one ? [one.sentence] : []))
  const large = made.some((one) => 'bytes' in one && !one.picture && one.bytes.length > fileBytes)
  return [
    ...new Set(failed),
    ...(large ? ['附件太大，这里发不出，请缩短时间段后再要。'] : []),
    ...(leftOut ? ['这里收不了文件，附件请到值班电脑的演练台上取。'] : []),
  ]
}

/** Said once and only when it does take long; that it could not be said holds up nothing. */
async function sayItTakesAMoment(
  printing: Promise<unknown>,
  { key, replyTo }: Letter,
  home: Home,
  channel: Channel,
  patienceMs: number,
): Promise<void> {
  const done = new AbortController()
  const settled = printing.then(
    () => done.abort(),
    () => done.abort(),
  )
  const late = delay(patienceMs, null, { signal: done.signal }).then(
    () => true,
    () => false,
  )
  await Promise.race([settled, late])
  if (done.signal.aborted) return
  const text = '附件正在生成，请稍候，好了就发到这里。'
  const word = { key: `${key}:moment`, text, mentions: [], buttons: [], photos: [], replyTo }
  await channel.send(home, word).catch(() => undefined)
}
