/** A year's holidays are not entered: until then only Monday to Friday is known. */
import { called, type WordingOf, wording } from '../wording.ts'

export const calendarMissed: WordingOf<'calendar-missed'> = ({ year, begun, asked }) =>
  wording(
    [
      `${year}年的放假安排还没有导入${asked.length > 0 ? `，请 ${called(asked)} 办理` : ''}。`,
      begun
        ? '现在按周一至周五算工作日，节假日和调休会有出入。'
        : '明年起若仍没有，就按周一至周五算工作日，节假日和调休会有出入。',
      '办法：把国务院办公厅的放假通知交给系统管理员导入。',
    ],
    { mentions: asked },
  )
