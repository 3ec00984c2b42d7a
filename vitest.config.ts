/** How the tests run: one process per core, China's clock, no watch. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'bots/**/*.test.ts', 'db/**/*.test.ts'],
    globalSetup: ['db/postgres-for-tests.ts'],
    env: { TZ: 'Asia/Shanghai' },
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
