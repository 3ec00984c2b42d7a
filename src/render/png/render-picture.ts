/** A picture as a PNG file, 1080 pixels wide. */
import type { Picture } from '../../domain/digest/picture.ts'
import { drawPicture } from './draw-picture.ts'
import { type LendFont, rasterize } from './rasterize.ts'

/**
 * @param fontFile path of a font with Chinese letters.
 * @throws FontError
 */
export const renderPicture = (picture: Picture, fontFile: string, lend?: LendFont): Uint8Array =>
  // A copy with a buffer of its own: the library's belongs to its native memory.
  new Uint8Array(rasterize(drawPicture(picture), fontFile, lend))
