/** 请求上级: beyond our means, the next level up is asked. */
import { actPhrase } from '../act-phrase.ts'
import { acts } from '../example.ts'

export const escalateCase = actPhrase({
  act: 'escalate-case',
  intent: 'escalate',
  title: '请求上级',
  what: '本级处置不了的问题，请上一级处理。',
  who: 'holder',
  commands: [
    '请求上级',
    '请上级',
    '请上级协调',
    '请上级支援',
    '请上级处理',
    '请求上级协调',
    '申请上报',
    '提请上级',
    '上报上级',
    '报上级',
    '报镇里',
    '报区里',
    '报镇办',
    '报区平台',
    '上报区平台',
    '上报镇里',
    '升级处理',
    '处置不了',
    '/escalate',
  ],
  says: [
    acts('上报 7号 多部门的事，我们协调不了', 'escalate-case', 7, { words: '多部门的事，我们协调不了' }),
    acts('4号件超出本级权限，需住建部门配合，申请上报区平台', 'escalate-case', 4),
    acts('请求上级支援 7号', 'escalate-case', 7),
    acts('处置不了，请上级协调', 'escalate-case', 'quoted'),
    acts('7号报镇里', 'escalate-case', 7, { photos: 1 }),
  ],
})
