/** The people, places and times of the samples: invented, and the same in every golden file. */
import { at } from '../../../domain/calendar/days.ts'
import type { CaseId, Day, EvidenceId, Instant, PersonId } from '../../../domain/names.ts'
import type { Addressee, CaseCard } from '../../../notices/case-notice.ts'

const today = '2026-11-25' as Day

/** Wednesday morning. */
export const now = at(today, '09:10')
export const clock = (time: string, day = '2026-11-25'): Instant => at(day as Day, time)

const person = (id: string, name: string, title: string): Addressee => ({
  person: id as PersonId,
  name,
  title,
})

export const wang = person('p-7781', '王小满', '柳湾村网格长')
export const li = person('p-7782', '李谷雨', '柳湾村副网格长')
export const zhao = person('p-7783', '赵白露', '北苇镇网格长')
export const chen = person('p-7784', '陈立夏', '柳湾村三片区网格长')

export const photo = (n: number): EvidenceId => String(n).padStart(64, '0') as EvidenceId

export const card = {
  id: '990101/HB20261125-007' as CaseId,
  no: 'HB20261125-007',
  text: '石桥南头有人烧秸秆，烟往学校那边飘',
  place: '石桥南头',
  category: 'burn_straw',
  urgency: 'normal',
  state: '待签收',
  holder: '柳湾村',
  origin: '柳湾村三片区',
} as const satisfies CaseCard

/** Somebody's telephone, in parts: no whole number stands in the code. */
export const phone = ['138', '1234', '1234'].join('')
