/** What is wrong in a file of a pack: the place first, then one clear sentence. */
export class PackError extends Error {
  readonly file: string
  readonly line: number
  constructor(file: string, line: number, sentence: string) {
    super(`${file}:${line}：${sentence}`)
    this.name = 'PackError'
    this.file = file
    this.line = line
  }
}
