/** What a file is, by its first bytes: a name or a claimed type proves nothing. */
import { EvidenceRefused } from './evidence.ts'

export interface Kind {
  readonly mime: string
  /** Can be looked at and copied; the others are kept as they are. */
  readonly picture: boolean
}

const pictures = ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif']
const kept = [
  ...['video/mp4', 'video/quicktime', 'video/x-m4v', 'video/3gpp'],
  ...['audio/amr', 'audio/mpeg', 'audio/ogg', 'audio/ogg; codecs=opus', 'audio/x-m4a', 'audio/mp4'],
]

/** Our sharp is built without the patented decoder, as all free builds are. */
const appleOnly = ['image/heic', 'image/heic-sequence', 'image/heif']

/** @throws EvidenceRefused for what is neither picture, video nor voice */
export async function kindOf(bytes: Uint8Array): Promise<Kind> {
  if (isSilk(bytes)) return { mime: 'audio/silk', picture: false }
  const { fileTypeFromBuffer } = await import('file-type')
  const mime = (await fileTypeFromBuffer(bytes))?.mime ?? 'unknown'
  if (pictures.includes(mime)) return { mime, picture: true }
  if (kept.includes(mime)) return { mime, picture: false }
  if (appleOnly.includes(mime)) {
    throw new EvidenceRefused('no-picture', '这张 HEIC 格式的照片暂时打不开，请转成 JPEG 后重新发送。')
  }
  throw new EvidenceRefused('no-picture', '这个文件不是照片、视频或语音，未作为佐证保存，请发照片。')
}

/** WeChat's voice messages; its own builds put one byte 0x02 before the standard mark. */
function isSilk(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 11)).toString('latin1')
  return head.startsWith('#!SILK_V3') || head.startsWith('\u0002#!SILK_V3')
}
