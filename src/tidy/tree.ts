/** The files of this repository as the tidy tests read them: what is written by hand, nothing installed or generated. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '../..')

const left = new Set(['node_modules', '.git', 'data', 'coverage', 'migrations'])
const textual =
  /\.(ts|mjs|js|json|md|css|html|svg|ya?ml|txt|csv)$|(^|\/)(LICENSE|run|\.env\.example|\.gitignore)$/

/** Paths from the root with forward slashes, sorted. */
export const files: readonly string[] = list('').sort()

/** All but the lock file, whose hashes look like anything. */
export const texts = files.filter((file) => textual.test(file) && file !== 'package-lock.json')

/** Hand-written code. */
export const code = files.filter((file) => /\.(ts|mjs|js)$/.test(file))

export function read(file: string): string {
  return readFileSync(join(root, file), 'utf8')
}

/** Lines of the files in which `pattern` stands, as `file:line: text`, so that a failed test shows where to look. */
export function linesWith(pattern: RegExp, among: readonly string[]): readonly string[] {
  return among.flatMap((file) =>
    read(file)
      .split('\n')
      .flatMap((line, at) => (pattern.test(line) ? [`${file}:${at + 1}: ${line.trim()}`] : [])),
  )
}

function list(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (left.has(entry.name) || entry.name === '.env' || entry.name.endsWith('.log')) return []
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    return entry.isDirectory() ? list(path) : [path]
  })
}
