/** The tables beside the examples are what the examples teach; the examples hold nobody's number. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readExamples, taughtBy } from './learn-examples.ts'

const tableOf = (name: string) =>
  readFileSync(new URL(`../intent/learned/${name}.tsv`, import.meta.url), 'utf8')

const examples = await readExamples()

test('the learned tables are those of the examples (else: npm run understand -- --learn)', () => {
  const taught = taughtBy(examples)
  expect(taught.intents === tableOf('intents')).toBe(true)
  expect(taught.categories === tableOf('categories')).toBe(true)
})

test('no example holds a phone or identity number', () => {
  const telling = examples.filter(({ said }) => /1[3-9]\d{9}|\d{17}[\dXx]/.test(said.text))
  expect(telling.map(({ said }) => said.text)).toEqual([])
})
