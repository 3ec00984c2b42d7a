/** An official document or a bulletin as a DOCX file; the same datum gives the same XML. */
import { Document, DocumentGridType, type FileChild, Packer } from 'docx'
import { z } from 'zod'
import { Bulletin } from '../../domain/document/bulletin.ts'
import { readDocumentDate } from '../../domain/document/document-date.ts'
import { faultsOf } from '../../domain/document/faults.ts'
import { OfficialDocument } from '../../domain/document/official-document.ts'
import type { Day } from '../../domain/names.ts'
import { oneLine } from '../plain-text.ts'
import { bodyBlocks, recipientsParagraph, titleParagraphs } from './body.ts'
import { attachmentsNote, signature } from './closing.ts'
import { finishPackage } from './finish-package.ts'
import { bulletinHead, documentHead } from './head.ts'
import { type ImprintLine, imprint, pageNumbers } from './imprint.ts'
import { charSpace, linePitch, mm, page, pageNumberBelow, pt, sizes } from './measures.ts'
import { styles } from './styles.ts'

/** The datum may not be printed as it is; the message says why, a sentence a fault, for whoever wrote it. */
export class DocumentError extends Error {
  constructor(faults: readonly string[]) {
    super(faults.join(''))
    this.name = 'DocumentError'
  }
}

const Printable = z.discriminatedUnion('kind', [OfficialDocument, Bulletin])

/**
 * @returns the bytes of a DOCX file in the layout of GB/T 9704—2012.
 * @throws DocumentError
 */
export async function renderDocument(printed: OfficialDocument | Bulletin): Promise<Uint8Array> {
  const { data: datum, error } = Printable.safeParse(printed)
  if (error) throw new DocumentError(faultsOf(error))
  const children = datum.kind === 'bulletin' ? bulletinParts(datum) : documentParts(datum)
  const title = oneLine(datum.title ?? datum.head)
  const document = new Document({
    title,
    styles,
    evenAndOddHeaderAndFooters: true,
    sections: [{ properties: layout, footers: pageNumbers, children }],
  })
  return finishPackage(new Uint8Array(await Packer.toArrayBuffer(document)), {
    title,
    // Printable lets no other date through.
    day: readDocumentDate(datum.date) as Day,
  })
}

const layout = {
  page: {
    size: { width: page.width, height: page.height },
    margin: {
      top: page.top,
      bottom: page.bottom,
      left: page.left,
      right: page.right,
      header: mm(15),
      // Counted from the paper's edge to the number's lower edge; its dash is in the middle of the letters.
      footer: page.bottom - pageNumberBelow - pt(sizes.四号),
      gutter: 0,
    },
  },
  grid: { type: DocumentGridType.LINES_AND_CHARS, linePitch, charSpace },
}

const documentParts = (datum: OfficialDocument): FileChild[] => [
  ...documentHead(datum),
  ...titleParagraphs(datum.title),
  ...(datum.to.length > 0 ? [recipientsParagraph(datum.to)] : []),
  ...bodyBlocks(datum.body),
  ...attachmentsNote(datum.attachments),
  ...signature(datum),
  ...imprint([
    ...(datum.copies.length > 0 ? [{ label: '抄送', names: datum.copies }] : []),
    { left: datum.printed.by, right: `${datum.printed.date}印发` },
  ]),
]

function bulletinParts(datum: Bulletin): FileChild[] {
  const sentTo: ImprintLine[] = datum.sentTo.map(({ how, whom }) => ({ label: how, names: whom }))
  return [
    ...bulletinHead(datum),
    ...(datum.title === undefined ? [] : titleParagraphs(datum.title)),
    ...bodyBlocks(datum.body),
    ...attachmentsNote(datum.attachments),
    ...imprint(sentTo),
  ]
}
