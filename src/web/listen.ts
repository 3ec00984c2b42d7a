/** Opens the web door on a port, and closes it without leaving anybody hanging. */
import type { AddressInfo } from 'node:net'
import type { Express } from 'express'

/** Requests that are still open this long after the stop are cut: a stream would never end by itself. */
const graceMs = 3_000

export async function listen(app: Express, { host, port }: { host: string; port: number }) {
  const server = await new Promise<ReturnType<Express['listen']>>((resolve, reject) => {
    const opening = app.listen(port, host, (error) => (error ? reject(error) : resolve(opening)))
  })
  const at = server.address() as AddressInfo
  const shown = host === '0.0.0.0' || host === '127.0.0.1' ? 'localhost' : host
  return {
    port: at.port,
    address: `http://${shown}:${at.port}`,
    stop: () =>
      new Promise<void>((resolve) => {
        const cut = setTimeout(() => server.closeAllConnections(), graceMs)
        server.close(() => {
          clearTimeout(cut)
          resolve()
        })
        server.closeIdleConnections()
      }),
  }
}
