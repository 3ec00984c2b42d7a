/** Refuses to start on a Node that better-sqlite3 would crash on without a word (it dies with SIGSEGV on 20). */

const wantedMajor = 24

export function requireNode(version: string): void {
  if (Number.parseInt(version, 10) >= wantedMajor) return
  process.stderr.write(
    `需要 Node ${wantedMajor} 或更新版本，当前为 ${version}。请用 npm start 启动，它会带上合适的版本。\n` +
      `Node ${wantedMajor} or newer is needed, this is ${version}. Start with npm start: it brings the right one along.\n`,
  )
  process.exit(1)
}
