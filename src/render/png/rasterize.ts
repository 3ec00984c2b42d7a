/** SVG becomes PNG with one font; a font that cannot draw Chinese is an error, never a picture without text. */
import { Resvg } from '@resvg/resvg-js'
import { width } from './look.ts'

/** The font is missing, broken or without Chinese. The message is for whoever runs the system. */
export class FontError extends Error {
  constructor(font: string) {
    super(
      `字体不能显示中文，图片未生成。请安装中文字体（如 fonts-noto-cjk 或 fonts-wqy-microhei），或用 FONT_FILE 指定字体文件。 This font draws no Chinese, no picture was made: ${font}`,
    )
    this.name = 'FontError'
  }
}

/** Gives the drawing a font file that holds at least the letters of `text`, for as long as it takes. */
export type LendFont = <T>(fontFile: string, text: string, draw: (file: string) => T) => T

const lendWhole: LendFont = (fontFile, _, draw) => draw(fontFile)

/**
 * @param fontFile path of a ttf, otf or ttc with Chinese letters.
 * @param lend a smaller font with the same letters makes it ten times faster.
 */
export function rasterize(svg: string, fontFile: string, lend: LendFont = lendWhole): Uint8Array {
  if (!drawsChinese(fontFile)) throw new FontError(fontFile)
  // Once the drawing is read its letters are outlines.
  const drawing = lend(
    fontFile,
    svg,
    (file) => new Resvg(svg, { font: fontOf(file), fitTo: { mode: 'width', value: width } }),
  )
  return drawing.render().asPng()
}

/** Collections of many countries begin with Japan's letters; ours are asked for by name. */
const collections = [
  [/NotoSansCJK/i, 'Noto Sans CJK SC'],
  [/NotoSerifCJK/i, 'Noto Serif CJK SC'],
  [/SourceHanSans/i, 'Source Han Sans SC'],
] as const

function fontOf(fontFile: string) {
  const family = collections.find(([name]) => name.test(fontFile))?.[1]
  const only = { loadSystemFonts: false, fontFiles: [fontFile] }
  return family === undefined || !/\.(ttc|otc)$/i.test(fontFile)
    ? only
    : { ...only, defaultFontFamily: family }
}

const tried = new Map<string, boolean>()

/** The library is silent about a font it cannot read and about letters the font lacks, so we look at what it draws. */
export function drawsChinese(fontFile: string): boolean {
  const known = tried.get(fontFile)
  if (known !== undefined) return known
  const [missing, ...letters] = ['\u{10FFFD}', '网', '格', '镇'].map((letter) => pixelsOf(letter, fontFile))
  const drawn = new Set(letters.filter((pixels) => pixels !== missing && pixels !== pixelsOf(' ', fontFile)))
  // Three letters, three different pictures: neither blanks nor the box that stands for what is not there.
  const chinese = drawn.size === 3
  tried.set(fontFile, chinese)
  return chinese
}

function pixelsOf(letter: string, fontFile: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24"><text x="2" y="20" font-size="20" font-family="sans-serif">${letter}</text></svg>`
  return new Resvg(svg, { font: fontOf(fontFile) }).render().pixels.join()
}
