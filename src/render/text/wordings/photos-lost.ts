/** Photos came only in part: the rest is asked for again. */
import { shortNumber } from '../short-number.ts'
import { type WordingOf, wording } from '../wording.ts'

export const photosLost: WordingOf<'photos-lost'> = ({ got, of, no }) =>
  wording([
    `${no === '' ? '这次' : shortNumber(no)}的照片收到${got}张，共${of}张，还差${of - got}张，请补发一次。`,
  ])
