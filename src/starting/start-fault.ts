/** Why it did not start, in a sentence for whoever runs the system: the world's faults by their codes, never a stack. */
import { EnvError, type Settings } from '../env.ts'
import { LexiconError } from '../intent/vocabulary/lexicon-error.ts'
import { PackError } from '../policies/pack-error.ts'

type Places = Pick<Settings, 'web' | 'store'>

/** Null for a fault of ours: that one is shown whole. `places` is asked only when the settings themselves were good. */
export function startFault(error: unknown, places: () => Places): string | null {
  if (error instanceof EnvError || error instanceof PackError || error instanceof LexiconError)
    return error.message
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const calls = error instanceof Error && 'syscall' in error ? String(error.syscall) : ''
  const door = calls === 'listen' || calls === 'getaddrinfo' ? doorFault(code, places().web) : null
  // Nobody may make a folder there: below /proc, for one.
  const kept = code === 'ENOENT' && calls === 'mkdir' ? 'EACCES' : code
  const why = door ?? storeFault(kept, places().store)
  return why && `未启动：${why}`
}

function doorFault(code: string, { host, port }: Places['web']): string | null {
  switch (code) {
    case 'EADDRINUSE':
      return `端口 ${port} 已被别的程序占用，请停掉那个程序，或在 .env 里把 PORT 改成别的。 Port ${port} is taken: stop the other program or change PORT.`
    case 'EACCES':
      return `没有权限使用端口 ${port}，请把 PORT 改成 1024 以上的。 No right to port ${port}: choose a PORT above 1024.`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `HOST=${host} 不是本机的地址，一般用 127.0.0.1。 HOST=${host} is no address of this machine; 127.0.0.1 is usual.`
    default:
      return null
  }
}

function storeFault(code: string, { dataDir, databaseUrl }: Places['store']): string | null {
  if (databaseUrl && code in serverFaults) return serverFaults[code] ?? null
  switch (code.replace(/^(SQLITE_(?:CANTOPEN|READONLY|CORRUPT))_\w+$/, '$1')) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'SQLITE_CANTOPEN':
    case 'SQLITE_READONLY':
      return `数据目录 ${dataDir} 不能写，请换 DATA_DIR，或让启动程序的用户能写它。 DATA_DIR ${dataDir} is not writable for this user.`
    case 'EEXIST':
    case 'ENOTDIR':
      return `DATA_DIR=${dataDir} 是一个文件，应当是目录。 DATA_DIR ${dataDir} is a file and no directory.`
    case 'ENOSPC':
    case 'SQLITE_FULL':
      return `数据目录 ${dataDir} 所在的磁盘满了，请腾出空间。 The disk of ${dataDir} is full.`
    case 'SQLITE_NOTADB':
    case 'SQLITE_CORRUPT':
      return `${dataDir} 里的 gridbell.db 损坏或不是网格铃的数据库，请用备份恢复（见 README“备份”）。 gridbell.db in ${dataDir} is damaged: restore it from a copy.`
    case 'OTHER_VERSION':
      return '数据库是更新的或另一个版本的网格铃建立的，本版本不动它；请用那个版本启动，或换一个空的数据目录。 The database was made by a newer or another version: start that one, or begin on an empty one.'
    case 'SQLITE_BUSY':
      return `${dataDir} 里的 gridbell.db 正被别的程序占用，请稍后再试。 gridbell.db in ${dataDir} is locked by another program.`
    default:
      return null
  }
}

const unreachable =
  '连不上 DATABASE_URL 里的 PostgreSQL，请核对主机和端口，并确认它已启动。 PostgreSQL is not reached: check host and port of DATABASE_URL.'
const unknownUser =
  'PostgreSQL 不接受 DATABASE_URL 里的用户名或密码。 PostgreSQL refuses user or password of DATABASE_URL.'

/** Codes of the network and of PostgreSQL itself. */
const serverFaults: Readonly<Record<string, string>> = {
  ECONNREFUSED: unreachable,
  ECONNRESET: unreachable,
  EHOSTUNREACH: unreachable,
  ETIMEDOUT: unreachable,
  ENOTFOUND: unreachable,
  EAI_AGAIN: unreachable,
  '28P01': unknownUser,
  '28000': unknownUser,
  '3D000':
    'DATABASE_URL 里的数据库还没有建，请先建一个空库（createdb）。 The database of DATABASE_URL does not exist: create it first.',
  '42501': 'DATABASE_URL 里的用户没有建表的权限。 The user of DATABASE_URL has no right to create tables.',
  '53300':
    'PostgreSQL 的连接数已满，请调大 max_connections 或停掉别的程序。 PostgreSQL has no connection left.',
}
