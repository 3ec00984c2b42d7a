/** A data directory has one process at a time, and a killed one does not keep the next from starting. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { holdAlone } from './only-one.ts'

const directory = (name: string) => `/nowhere/${name}-${process.pid}`

test('the second is told so, until the first lets go', async () => {
  const first = await holdAlone(directory('a'))
  expect(first).not.toBeNull()
  expect(await holdAlone(directory('a'))).toBeNull()
  const other = await holdAlone(directory('b'))
  expect(other).not.toBeNull()
  await other?.release()
  await first?.release()
  const again = await holdAlone(directory('a'))
  expect(again).not.toBeNull()
  await again?.release()
})

test('what a killed process left behind is seen to be dead', async () => {
  const module = fileURLToPath(new URL('./only-one.ts', import.meta.url))
  const program = `import { holdAlone } from ${JSON.stringify(module)}
    await holdAlone(${JSON.stringify(directory('c'))}); console.log('held'); setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', program])
  await once(child.stdout, 'data')
  expect(await holdAlone(directory('c'))).toBeNull()
  child.kill('SIGKILL')
  await once(child, 'exit')
  const next = await holdAlone(directory('c'))
  expect(next).not.toBeNull()
  await next?.release()
})
