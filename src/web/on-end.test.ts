/** Ctrl+C under npm comes twice, from the terminal and from npm: what is held is finished all the same. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const program = (module: string) => `
  import { onEnd } from ${JSON.stringify(module)}
  const atEnd = onEnd({ debug() {}, info() {}, warn() {}, error() {} })
  atEnd(async () => console.log('the store is closed'))
  atEnd(() => new Promise((done) => { console.log('stopping'); setTimeout(done, 100) }))
  setInterval(() => {}, 1000)
  console.log('running')`

test.each(['SIGINT', 'SIGTERM'] as const)('%s twice ends once, and cleanly', async (signal) => {
  const module = fileURLToPath(new URL('./on-end.ts', import.meta.url))
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', program(module)])
  const heard: string[] = []
  child.stdout.on('data', (bytes: Buffer) => {
    heard.push(String(bytes).trim())
    // First when it runs, and once more in the middle of its end.
    if (heard.length < 3) child.kill(signal)
  })
  const [code] = await once(child, 'exit')
  expect(heard).toEqual(['running', 'stopping', 'the store is closed'])
  expect(code).toBe(0)
})
