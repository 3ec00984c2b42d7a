/** Looks for a font with Chinese letters: the one that is set, the usual folders, what fontconfig knows. */
import { execFile } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { drawsChinese, FontError } from '../png/rasterize.ts'

/** Where systems keep their fonts; the last two are Windows' and macOS's. */
const folders = ['/usr/share/fonts', '/usr/local/share/fonts', 'C:/Windows/Fonts', '/System/Library/Fonts']

/**
 * By name, small files first: resvg reads the whole file for every piece of text. A week's picture took 0.2 s with
 * WenQuanYi (5 MB) and 1.4 s with Noto (19 MB).
 */
const wanted = [
  /^wqy-(microhei|zenhei)\./i,
  /^(simhei|DroidSansFallback\w*|FandolHei-Regular)\./i,
  /^NotoSans(SC|CJKsc)-Regular\.|^SourceHanSans(SC|CN)-Regular\./i,
  /^NotoSansCJK-Regular\.|^SourceHanSans-Regular\./i,
  /^msyh\.|^PingFang\.|^Hiragino Sans GB\./i,
]

/**
 * @param set FONT_FILE, or null to search.
 * @throws FontError: nothing found can draw Chinese. A font that is set is never replaced in silence.
 */
export async function findFont(set: string | null, searched: readonly string[] = folders): Promise<string> {
  if (set !== null) {
    if (drawsChinese(set)) return set
    throw new FontError(set)
  }
  const files = (await Promise.all(searched.map(filesIn))).flat()
  const named = wanted.flatMap((name) => files.filter((file) => name.test(file.split(/[\\/]/).at(-1) ?? '')))
  for (const file of [...named, ...(await knownToFontconfig())]) if (drawsChinese(file)) return file
  throw new FontError(`${searched.join(', ')}, fc-list :lang=zh`)
}

async function filesIn(folder: string): Promise<string[]> {
  // A folder that this system does not have holds no font.
  const entries = await readdir(folder, { recursive: true }).catch(() => [])
  return entries.filter((entry) => /\.(ttf|otf|ttc|otc)$/i.test(entry)).map((entry) => join(folder, entry))
}

/** Empty where there is no fontconfig. */
function knownToFontconfig(): Promise<string[]> {
  return new Promise((resolve) => {
    execFile('fc-list', [':lang=zh', 'file'], (_, listed) => {
      const files = listed.split('\n').map((line) => line.replace(/:\s*$/, ''))
      resolve(files.filter((file) => /\.(ttf|otf|ttc|otc)$/i.test(file)).toSorted())
    })
  })
}
