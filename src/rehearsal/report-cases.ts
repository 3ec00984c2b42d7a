/** For tests: cases spread over the sample district's blocks, one every minute, with words that are rude to tables. */
import { addMinutes, dayOf } from '../domain/calendar/days.ts'
import { fold } from '../domain/case/evolve.ts'
import type { CaseFact } from '../domain/case/facts.ts'
import { CaseId, type GridCode, type Instant, type PersonId, type TenantCode } from '../domain/names.ts'
import type { Journal } from '../journal/journal.ts'

const tenant = '990101' as TenantCode
const blocks = ['990101001001001', '990101001001002', '990101001002001', '990101002001001']
const words = ["=cmd|' /C calc'!A0", '墙外倒垃圾', '第一行\n第二行😀', '<b>扬尘</b>']

export async function reportCases({ journal }: { readonly journal: Journal }, count: number, from: Instant) {
  const by = { person: 'p14' as PersonId, account: null, title: '柳湾村村东片区网格长' }
  for (let n = 0; n < count; n += 1) {
    const at = addMinutes(from, n)
    const origin = (blocks[n % blocks.length] ?? '') as GridCode
    const no = `HB${dayOf(at).replaceAll('-', '')}-${String(n + 1).padStart(3, '0')}`
    const id = CaseId.parse(`${tenant}/${no}`)
    const fact: CaseFact = {
      type: 'case-reported',
      no,
      origin,
      group: null,
      text: `${words[n % 3]}${n}`,
      place: null,
      photos: [],
      category: 'dust',
      urgency: 'normal',
      missing: [],
      holder: { grid: origin, person: null, department: null },
      copies: [],
      deadlines: [],
      read: null,
      near: null,
    }
    const happened = { fact, by, at }
    const matter = fold(id, tenant, [happened])
    if (!matter) throw new Error('no case')
    const path = [tenant, origin.slice(0, 9), origin.slice(0, 12), origin] as unknown as GridCode[]
    await journal.commit({
      appends: [{ stream: `case:${id}`, expectedVersion: 0, facts: [happened] }],
      views: [
        { kind: 'case', case: matter, path, at },
        { kind: 'tally', tenant, grid: origin, day: dayOf(at), key: 'reported', n: 1 },
      ],
      notices: [],
      handled: null,
      stamp: null,
      at,
    })
  }
}
