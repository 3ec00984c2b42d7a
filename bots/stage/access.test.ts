/** Who may open the stage: this machine under its own names, and JSON only. */
import { request } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import type { AccessSetting } from './access.ts'
import { makeHouse, putUp, type Up } from './rig.ts'

let up: Up | null = null
afterEach(async () => {
  await up?.down()
  up = null
})

describe.each([
  ['loopback', 'localhost', {}, 200],
  ['loopback', 'localhost:3000', {}, 200],
  ['loopback', '127.0.0.1:3000', {}, 200],
  ['loopback', '[::1]:3000', {}, 200],
  ['loopback', 'drill.localhost', {}, 200],
  ['loopback', 'evil.example', {}, 403],
  ['loopback', '127.0.0.1.evil.example:3000', {}, 403],
  ['loopback', '192.168.1.7', {}, 403],
  ['loopback', 'localhost', { 'x-forwarded-for': '8.8.8.8' }, 403],
  ['open', 'grid.example', {}, 200],
  ['off', 'localhost', {}, 404],
] as const)('access %s, Host %s %o', (access, host, more, status) => {
  it(`answers ${status}`, async () => {
    expect(await asked(access, { host, ...more })).toBe(status)
  })
})

it('takes nothing but JSON: a form on another site cannot post', async () => {
  up = await putUp()
  const answer = await fetch(`${up.origin}/stage/api/clock`, { method: 'POST', body: '{"advanceMinutes":5}' })
  expect(answer.status).toBe(415)
  expect(await answer.json()).toMatchObject({ error: { code: 'not-json' } })
  expect(answer.headers.get('access-control-allow-origin')).toBeNull()
})

async function asked(access: AccessSetting, headers: Record<string, string>): Promise<number | undefined> {
  up = await putUp(makeHouse(), access)
  const { port } = new URL(up.origin)
  return new Promise((done, fail) => {
    // fetch does not let one write the Host header.
    request({ host: '127.0.0.1', port, path: '/stage/api/people', headers }, (res) => {
      res.resume()
      done(res.statusCode)
    })
      .on('error', fail)
      .end()
  })
}
