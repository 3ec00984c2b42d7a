/** For which of several a record was made: named, counted, all, all but some. */
import { expect, test } from 'vitest'
import { subjectsSaid } from './subjects-said.ts'

const villages = ['柳湾村', '石桥村', '上柳湾村', '东风社区'].map((name) => ({ key: name, name }))
const said = (text: string) => [...subjectsSaid(text, villages)].toSorted()
const all = villages.map(({ name }) => name).toSorted()

test.each([
  ['考核 柳湾村、石桥村 都是优秀', ['柳湾村', '石桥村']],
  ['考核 柳湾和东风，良好', ['东风社区', '柳湾村']],
  ['考核 上柳湾村 良好', ['上柳湾村']],
  ['考核 四个村（社区）都考核了', all],
  ['考核 三季度4个村全部完成', all],
  ['考核 三个村都考核了', []],
  ['考核 全部考核完毕', all],
  ['考核 除石桥村外全部考核完毕', all.filter((name) => name !== '石桥村')],
  ['考核 各村都考核了，石桥村还没考核', all.filter((name) => name !== '石桥村')],
  ['考核 柳湾村已考核，还差石桥村', ['柳湾村']],
  ['考核 情况良好', []],
] as const)('%s: %j', (text, keys) => {
  expect(said(text)).toEqual([...keys].toSorted())
})

test('a works is known without the words of its company', () => {
  const works = [
    { key: 's1', name: '华兴砖厂有限公司' },
    { key: 's2', name: '永丰建材' },
  ]
  expect([...subjectsSaid('排查 华兴砖厂台账齐全', works)]).toEqual(['s1'])
})
