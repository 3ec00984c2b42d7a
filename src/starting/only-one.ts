/** One process to a data directory: a second one on the same SQLite file would tell everything twice. */
import { createHash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/**
 * Holds the directory until the process ends, however it ends: a socket is answered only by a living process, so what
 * a killed one left behind is seen to be dead. Null when another process holds it.
 */
export async function holdAlone(dataDir: string): Promise<{ release(): Promise<void> } | null> {
  // A socket's path may have 107 characters: the directory's own name would be too long for some.
  const name = createHash('sha256').update(resolve(dataDir)).digest('hex').slice(0, 24)
  const path =
    process.platform === 'win32' ? `\\\\.\\pipe\\gridbell-${name}` : join(tmpdir(), `gridbell-${name}.sock`)
  const server = (await listenOn(path)) ?? ((await isAnswered(path)) ? null : await listenAnew(path))
  if (!server) return null
  server.unref()
  return { release: () => new Promise((done) => server.close(() => done())) }
}

const listenAnew = async (path: string): Promise<Server | null> => {
  await rm(path, { force: true })
  return listenOn(path)
}

/** Null when the name is taken; other errors are the caller's. */
function listenOn(path: string): Promise<Server | null> {
  const { promise, resolve: done, reject } = Promise.withResolvers<Server | null>()
  const server = createServer((socket) => socket.destroy())
  server.once('error', (error: NodeJS.ErrnoException) =>
    error.code === 'EADDRINUSE' ? done(null) : reject(error),
  )
  server.listen(path, () => done(server))
  return promise
}

function isAnswered(path: string): Promise<boolean> {
  const { promise, resolve: done } = Promise.withResolvers<boolean>()
  const socket = connect(path)
  socket.once('connect', () => {
    socket.destroy()
    done(true)
  })
  socket.once('error', () => done(false))
  return promise
}
