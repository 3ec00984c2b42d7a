/** The machine's own Chromium, for tests and pictures of the page. */
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Null where there is none. */
export const chromiumPath: string | null = places.find((path) => existsSync(path)) ?? null

/** Without a sandbox, as root in a container has none; and silent towards the rest of the world. */
export function launchChromium(executablePath: string): Promise<Browser> {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync']
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', ...quiet]
  return chromium.launch({ executablePath, args })
}
