/** What stops a start is told in a sentence: real faults of doors, folders and databases. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import { expect, test } from 'vitest'
import { openDatabase } from '../../db/open.ts'
import { listen } from '../web/listen.ts'
import { startFault } from './start-fault.ts'

const folder = mkdtempSync(join(tmpdir(), 'gridbell-start-'))
const places = (given: { host?: string; port?: number; dataDir?: string; databaseUrl?: string }) => () => ({
  web: { port: given.port ?? 3000, host: given.host ?? '127.0.0.1' },
  store: { dataDir: given.dataDir ?? folder, databaseUrl: given.databaseUrl ?? null, sample: null },
})

/** What the work was refused with. */
async function faultOf(work: () => Promise<unknown>): Promise<unknown> {
  try {
    await work()
  } catch (error) {
    return error
  }
  throw new Error('nothing went wrong')
}

test('a port that is taken is named', async () => {
  const first = await listen(express(), { host: '127.0.0.1', port: 0 })
  const door = { host: '127.0.0.1', port: first.port }
  const fault = await faultOf(() => listen(express(), door))
  await first.stop()
  expect(startFault(fault, places(door))).toContain(`未启动：端口 ${first.port} 已被别的程序占用`)
})

test.runIf(process.platform === 'linux')('a folder that nobody can make, below /proc, is named', async () => {
  const fault = await faultOf(async () => openDatabase({ sqlite: '/proc/gridbell/data/gridbell.db' }))
  const said = startFault(fault, places({ dataDir: '/proc/gridbell/data' }))
  expect(said).toContain('未启动：数据目录 /proc/gridbell/data 不能写')
})

test('an address of another machine is named', async () => {
  const door = { host: '192.0.2.1', port: 0 }
  const fault = await faultOf(() => listen(express(), door))
  expect(startFault(fault, places(door))).toContain('未启动：HOST=192.0.2.1 不是本机的地址')
})

test('a file where the data should lie, and a file that is no database', async () => {
  const file = join(folder, 'a-file')
  writeFileSync(file, 'not a database, but long enough to be looked at '.repeat(99))
  const inFile = await faultOf(() => openDatabase({ sqlite: join(file, 'gridbell.db') }))
  expect(startFault(inFile, places({ dataDir: file }))).toContain(`DATA_DIR=${file} 是一个文件`)
  const damaged = await faultOf(() => openDatabase({ sqlite: file }))
  expect(startFault(damaged, places({}))).toContain('gridbell.db 损坏')
})

test('a folder that cannot be written', async () => {
  // A folder in the file's place cannot be opened as a file by anybody, root included.
  const fault = await faultOf(() => openDatabase({ sqlite: folder }))
  expect(startFault(fault, places({}))).toContain(`数据目录 ${folder} 不能写`)
})

test('a PostgreSQL that does not answer is told without its password', async () => {
  const url = 'postgres://gridbell:hunter2@127.0.0.1:1/gridbell'
  const said = startFault(await faultOf(() => openDatabase({ url })), places({ databaseUrl: url }))
  expect(said).toContain('连不上 DATABASE_URL 里的 PostgreSQL')
  expect(said).not.toContain('hunter2')
})

test('a fault of ours has no sentence: it is shown whole', () => {
  expect(startFault(new TypeError('x is not a function'), places({}))).toBeNull()
})
