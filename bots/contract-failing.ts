/** The third part of the channel contract: the world's faults become DeliveryErrors, and stopping is clean. */
import { expect, it } from 'vitest'
import type { Bench } from './contract.ts'
import { letterOf, placeOf } from './contract-sending.ts'
import type { Fault } from './rig.ts'

export function failingContract(at: () => Bench): void {
  const cases: readonly { fault: Fault; error: object }[] = [
    { fault: { kind: 'limit', retryAfterMs: 7_000 }, error: { retry: true, retryAfterMs: 7_000 } },
    { fault: { kind: 'network' }, error: { retry: true } },
    { fault: { kind: 'blocked' }, error: { retry: false } },
    { fault: { kind: 'gone' }, error: { retry: false } },
    { fault: { kind: 'refused' }, error: { retry: false } },
    { fault: { kind: 'moved', movedTo: '-1001999' }, error: { retry: true, movedTo: '-1001999' } },
  ]
  it.for(cases)('tells the outbox of the fault: $fault.kind', async ({ fault, error }, ctx) => {
    const { rig } = at()
    ctx.skip(!rig.faults.includes(fault.kind), 'the platform cannot have it')
    rig.fail(fault)
    const sending = rig.channel.send(placeOf(rig, 'group'), letterOf({ text: '已登记' }))
    await expect(sending).rejects.toMatchObject({ name: 'DeliveryError', reason: fault.kind, ...error })
  })

  it('sends again after a fault', async () => {
    const { rig } = at()
    const [kind] = rig.faults.filter((one) => one === 'network' || one === 'refused')
    if (kind) {
      rig.fail({ kind })
      const sending = rig.channel.send(placeOf(rig, 'group'), letterOf({ text: '丢失' }))
      await expect(sending).rejects.toThrow()
    }
    await rig.channel.send(placeOf(rig, 'group'), letterOf({ key: 'k2', text: '已登记' }))
    expect((await rig.shown('group')).at(-1)?.text).toBe('已登记')
  })

  it('hears nothing after it was stopped, and says so', async () => {
    const { rig, hear, quiet } = at()
    await rig.say({ who: 'ann', in: 'group', text: '之前' })
    await hear(1)
    await rig.channel.stop()
    expect(rig.channel.health().state).toBe('stopped')
    await rig.say({ who: 'ann', in: 'group', text: '之后' }).catch(() => undefined)
    expect((await quiet()).map((message) => message.text)).toEqual(['之前'])
    await rig.channel.stop()
  })
}
