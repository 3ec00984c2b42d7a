/** What goes with a letter is printed: by the press in its own threads, ledgers while they are read. */
import type { EvidenceId } from '../domain/names.ts'
import type { Log } from '../log.ts'
import type { Enclosure } from '../render/enclosure.ts'
import type { Press } from '../render/workers/press.ts'
import { PressError } from '../render/workers/press-error.ts'
import type { Apart } from './apart.ts'
import type { LedgerDesk } from './ledger-kind.ts'
import { headingOf } from './ledger-of.ts'
import { printAsked } from './print-asked.ts'

export interface Printed {
  readonly name: string
  readonly bytes: Uint8Array
  readonly picture: boolean
}

/** Why it was not printed, in a sentence for the chat. */
export interface Unprinted {
  readonly name: string
  readonly sentence: string
}

export type Print = (desk: LedgerDesk, enclosure: Enclosure) => Promise<Printed | Unprinted>

export interface PrintingParts {
  readonly press: Press
  /** FONT_FILE, null where it is not set. */
  readonly fontFile: string | null
  /** Where a photo can be looked at by whoever opens a ledger: what stands before its id. */
  readonly photos: () => string
  /** Reads and prints without the loop; without it the store that is given is read here. */
  readonly apart?: Apart
  readonly log: Log
  /** A file that lies with the evidence. */
  readonly kept: (id: EvidenceId) => Promise<Uint8Array | null>
}

/** Never throws for a thing that cannot be printed: the words go out, and say so. A busy press is tried again later. */
export function openPrinting({ press, fontFile, photos, apart, log, kept }: PrintingParts): Print {
  return async (desk, enclosure) => {
    try {
      const bytes = await bytesOf(desk, enclosure)
      return { name: enclosure.name, bytes, picture: enclosure.form === 'picture' }
    } catch (error) {
      if (!(error instanceof PressError) || error.fault === 'busy' || error.fault === 'closed') throw error
      log.error('something was not printed', { reason: error.fault, kind: enclosure.form, error })
      return { name: enclosure.name, sentence: sentenceOf(error) }
    }
  }

  async function bytesOf(desk: LedgerDesk, enclosure: Enclosure): Promise<Uint8Array> {
    switch (enclosure.form) {
      case 'picture':
        return press.picture(enclosure.datum, fontFile)
      case 'document':
        return press.document(enclosure.datum)
      case 'table':
        return press.ledger({ ...enclosure.datum, heading: headingOf(enclosure.name) })
      case 'ledger':
      case 'forms':
      case 'dossier':
        if (apart) return apart.print({ enclosure, photos: photos() })
        return printAsked(desk, enclosure, press, (id) => `${photos()}${id}`)
      case 'kept': {
        const bytes = await kept(enclosure.file)
        if (bytes === null) throw new PressError('refused', 'the file is gone', 'FileGoneError')
        return bytes
      }
    }
  }
}

const sentences: Readonly<Record<string, string>> = {
  FontError: '图片没能生成：这台电脑缺中文字体，请告诉系统管理员安装。',
  FileGoneError: '附件找不到了，请把表格再发一次。',
  TooManyRowsError: '台账行数太多，一张表放不下，请缩短时间段后再要。',
}

function sentenceOf({ fault, cause }: PressError): string {
  if (fault === 'refused') return sentences[String(cause)] ?? '附件没能生成，请告诉系统管理员。'
  return fault === 'timed-out' ? '附件太大，没能按时生成，请缩短时间段后再要。' : '附件没能生成，请稍后再要。'
}
