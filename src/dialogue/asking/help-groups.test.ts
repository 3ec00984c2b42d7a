/** Every phrase stands in one group of 帮助, so that nothing can be said that nobody is told of. */
import { expect, test } from 'vitest'
import { phraseBook } from '../../intent/phrase-book.ts'
import { forPublic, furtherGroups, mainGroups } from './help-groups.ts'

const groups = [...mainGroups, ...furtherGroups]
const names = phraseBook.map(({ name }) => name)

test('every phrase is in one group, but those of assessments, which are a group by themselves', () => {
  const wanted = phraseBook.filter(({ name, who }) => who !== 'assessor' && name !== 'help')
  expect(groups.flatMap(({ phrases }) => phrases).toSorted()).toEqual(
    wanted.map(({ name }) => name).toSorted(),
  )
})

test('what comes first for those who decide is of the same group, and fits on a line', () => {
  for (const { leading = [], phrases } of groups) {
    expect(phrases).toEqual(expect.arrayContaining([...leading]))
    expect(leading.length).toBeLessThanOrEqual(6)
  }
})

test('what the public may say is in the book', () => {
  expect(names).toEqual(expect.arrayContaining([...forPublic]))
})
