/**
 * Makes node_modules what package-lock.json says: the only file that runs on Node 20 with nothing installed,
 * called by npm before `start` and `test`. Node 24 itself comes out of npm (src/decisions/001).
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const modules = join(root, 'node_modules')
const marker = join(modules, '.gridbell-lock')
const ownNode = join(modules, '.bin', 'node')

const lockText = read(join(root, 'package-lock.json'))
if (lockText === null)
  give('package-lock.json 不在，无法安装。 package-lock.json is missing: nothing to install from.')
const lockHash = createHash('sha256').update(lockText).digest('hex')

if (read(marker) !== lockHash) {
  if (!installedByHand()) install()
  writeFileSync(marker, lockHash)
}
requireNode24()

function install() {
  say('正在按 package-lock.json 安装依赖，约需一分钟…')
  say('Installing what package-lock.json lists; this takes about a minute…')
  // Development and optional parts are named outright: the tests need the ones, Node 24 comes as one of the others,
  // and NODE_ENV=production or an npm setting around us would leave them out.
  const wanted = [
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--no-engine-strict',
    '--loglevel=error',
  ]
  const npm = spawnSync('npm', ['ci', ...wanted], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, PATH: pathWithoutModules() },
    shell: process.platform === 'win32',
  })
  if (npm.error) give(`找不到 npm，请先安装 Node.js 20 以上版本。 npm cannot be run: ${npm.error.message}`)
  if (npm.status !== 0) {
    give(
      '依赖安装未成功，请检查网络和磁盘空间后重试。 npm ci failed, its reason stands above; check network and disk, then try again.',
    )
  }
  say('依赖已就绪。 Installed.')
}

/** npm ci removes node_modules first; an npm running on the node inside it would saw off its own branch. */
function pathWithoutModules() {
  const path = process.env.PATH ?? ''
  return path
    .split(delimiter)
    .filter((folder) => resolve(folder) !== join(modules, '.bin'))
    .join(delimiter)
}

/** Whether someone ran `npm ci` already: npm's own record of node_modules lists what the lock lists. */
function installedByHand() {
  const record = read(join(modules, '.package-lock.json'))
  if (record === null || !(existsSync(ownNode) || major(process.version) >= 24)) return false
  const installed = JSON.parse(record).packages
  const wanted = Object.entries(JSON.parse(lockText).packages).filter(([path]) => path !== '')
  const here = wanted.filter(([path, entry]) => installed[path] || !entry.optional)
  return (
    here.every(([path, entry]) => installed[path]?.integrity === entry.integrity) &&
    Object.keys(installed).length === here.length
  )
}

/** The next step runs on node_modules/.bin/node where npm has one for this machine, otherwise on the node that runs us. */
function requireNode24() {
  if (major(process.version) >= 24) return
  if (existsSync(ownNode) && major(spawnSync(ownNode, ['--version'], { encoding: 'utf8' }).stdout) >= 24)
    return
  give(
    `本机（${process.platform} ${process.arch}）没有随包附带的 Node 24，现有 ${process.version}；请安装 Node.js 24 后再试。 ` +
      `Gridbell brings its own Node 24 on linux x64 only; this is ${process.platform} ${process.arch} with ${process.version}. Please install Node.js 24.`,
  )
}

/** @param {string | null} version such as `v24.21.0`; null when that node does not run here */
function major(version) {
  return Number(version?.match(/^v(\d+)/)?.[1] ?? 0)
}

/** @param {string} path @returns {string | null} */
function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : null
}

/** @param {string} line */
function say(line) {
  console.log(line)
}

/** @param {string} reason @returns {never} */
function give(reason) {
  console.error(reason)
  process.exit(1)
}
