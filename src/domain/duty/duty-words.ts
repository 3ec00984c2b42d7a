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

/** What a record is called where it counts for no duty: a self-evaluation is nobody’s assessment of another. */
export const calledAs = (kind: DutyKind, text: string): string =>
  kind === 'assessment' && /自评|自我评价/u.test(text)
    ? '自评'
    : kind === 'publicity' && /见面/u.test(text)
      ? '双见面'
      : recordWord[kind]

/** Other words for a duty's name, as they are said: 早上碰了个头 is the 碰头会. */
export const saidAs: readonly (readonly [said: RegExp, name: string])[] = [
  [/碰.{0,3}头|晨会|早会|班前会|早例会/u, '碰头会'],
  [/自我评价/u, '自评'],
]
