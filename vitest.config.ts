/** How the tests run: China's clock, one PostgreSQL for all that ask, no watch. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'bots/**/*.test.ts', 'db/**/*.test.ts'],
    globalSetup: ['db/postgres-for-tests.ts'],
    env: { TZ: 'Asia/Shanghai' },
    // Much of the time is waiting for disks, sockets and browsers: one more worker than vitest takes by itself on two cores.
    maxWorkers: 2,
    // Nothing in the house lives in a module: the files share a worker, which saves a sixth of the time.
    isolate: false,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
