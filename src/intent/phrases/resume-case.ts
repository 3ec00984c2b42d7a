/** 恢复: a suspended case is worked on again. */
import { actPhrase } from '../act-phrase.ts'
import { acts } from '../example.ts'

export const resumeCase = actPhrase({
  act: 'resume-case',
  intent: 'verify',
  title: '恢复办理',
  what: '挂账的问题恢复办理。',
  who: 'superior',
  commands: ['恢复', '恢复办理', '继续办理', '解除挂账', '取消挂账', '重新启动', '重启'],
  says: [
    acts('恢复 7号', 'resume-case', 7),
    acts('7号恢复办理', 'resume-case', 7),
    acts('解除挂账', 'resume-case', 'quoted'),
    acts('继续办理 第9号', 'resume-case', 9),
  ],
})
