/** Every play on SQLite: what is heard is what stands in its file. `npm test -- -u` rewrites the files. */
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { playFiles, playOut, playsDir } from './plays.ts'

const files = await playFiles()

describe('plays', () => {
  test.each(files)('%s', async (file) => {
    const { text } = await playOut(file, 'memory')
    await expect(text).toMatchFileSnapshot(join(playsDir, file))
  })
})
