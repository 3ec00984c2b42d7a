/** The fonts by the names that offices have them under, and by which others they are found where those are missing. */

/** Latin letters and digits in the body are set in Times New Roman, as offices do; the standard names only Chinese faces. */
const latin = 'Times New Roman'
const face = (eastAsia: string, letters: string = latin) => ({
  ascii: letters,
  hAnsi: letters,
  cs: letters,
  eastAsia,
})

export const faces = {
  小标宋: face('方正小标宋简体', '方正小标宋简体'),
  仿宋: face('仿宋_GB2312'),
  黑体: face('黑体'),
  楷体: face('楷体_GB2312'),
  /** 7.5: page numbers in half-width 宋体. */
  宋体: face('宋体', '宋体'),
} as const
export type Face = keyof typeof faces

/** Other names, the likeliest first: Word takes the first one it has. The last is free and comes with every Linux. */
const instead: readonly (readonly [font: string, others: readonly string[]])[] = [
  ['方正小标宋简体', ['方正小标宋_GBK', '小标宋', 'FZXiaoBiaoSong-B05S', '华文中宋', 'Noto Serif CJK SC']],
  ['仿宋_GB2312', ['仿宋', 'FangSong', 'FandolFang', 'Noto Serif CJK SC']],
  ['黑体', ['SimHei', 'Noto Sans CJK SC']],
  ['楷体_GB2312', ['楷体', 'KaiTi', 'FandolKai', 'LXGW WenKai']],
  ['宋体', ['SimSun', 'Noto Serif CJK SC']],
  [latin, ['Liberation Serif']],
]

const fonts = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** `word/fontTable.xml`: every font with its other names (w:altName), so that a machine without it asks for the next. */
export const fontTable = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="${fonts}">${instead
  .map(([font, others]) => {
    const charset = font === latin ? '00' : '86'
    const family = font === '黑体' ? 'swiss' : 'roman'
    return `<w:font w:name="${font}"><w:altName w:val="${others.join(',')}"/><w:charset w:val="${charset}"/><w:family w:val="${family}"/></w:font>`
  })
  .join('')}</w:fonts>`
