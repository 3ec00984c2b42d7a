/** 撤回: the source takes back what it told; nothing is wanted any more. */
import { tellAlarm } from '../tell-alarm.ts'
import type { WordingOf } from '../wording.ts'

export const alarmWithdrawn: WordingOf<'alarm-withdrawn'> = (meaning, setting) =>
  tellAlarm(meaning, setting, {
    head: '【报警撤回】',
    happened: `${meaning.who}已撤回这条报警，不用再处置`,
    label: '原因',
  })
