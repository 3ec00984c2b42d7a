/** The word by which a record of each kind is entered, as people say it and as the bot shows it. */
import type { DutyKind } from '../policy/house-duty.ts'

export const recordWord: Readonly<Record<DutyKind, string>> = {
  meeting: '会议记录',
  patrol: '巡查',
  inspection: '督查',
  assessment: '考核',
  notice: '通报',
  report: '报送',
  training: '培训',
  census: '排查',
  publicity: '宣传',
  paper: '报送',
  drill: '演练',
}
