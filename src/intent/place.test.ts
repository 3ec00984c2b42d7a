/** Places as people write them, and texts that name none. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findPlace } from './place.ts'
import { readLexicon } from './read-lexicon.ts'

const folder = `${import.meta.dirname}/lexicon`
const lexicon = readLexicon(
  readdirSync(folder).map((file) => ({ file, text: readFileSync(`${folder}/${file}`, 'utf8') })),
)

test.each([
  ['地点：迎宾路与和平街交叉口，有人倒垃圾', '迎宾路与和平街交叉口'],
  ['位置在南河大桥东头', '南河大桥东头'],
  ['石桥镇北坡村口有人烧秸秆', '石桥镇北坡村口'],
  ['在迎宾路18号院发现露天喷漆', '迎宾路18号院'],
  ['渣土没盖，风一吹全是灰，和平街工地', '和平街工地'],
  ['发现东沟村后山有人采石', '东沟村后山'],
  ['三号楼前井盖缺失', '三号楼前'],
  ['有人往南河里倒泔水 就在二中门口', '二中门口'],
])('%s lies at %s', (text, place) => {
  expect(findPlace(text, lexicon)).toBe(place)
})

test.each(['有人烧垃圾', '烟很大', '味道难闻，受不了', '', '车牌尾号37'])('%s names no place', (text) => {
  expect(findPlace(text, lexicon)).toBeNull()
})
