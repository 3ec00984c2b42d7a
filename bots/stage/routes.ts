/** The stage's HTTP API and page, under /stage. README.md beside this file documents it. */
import { join } from 'node:path'
import express, { type RequestHandler, type Router } from 'express'
import helmet from 'helmet'
import { EvidenceId } from '../../src/domain/names.ts'
import { type AccessSetting, onlyAllowed, onlyJson } from './access.ts'
import { press } from './acts.ts'
import { answer, param } from './answer.ts'
import { answerProblem } from './answer-problem.ts'
import { chatRoutes, directDoor, groupDoor } from './chat-routes.ts'
import { chinaTime } from './china-time.ts'
import { moveClock } from './clock.ts'
import { StageProblem } from './problem.ts'
import * as requests from './requests.ts'
import type { Scene } from './scene.ts'
import type { Streams } from './stream.ts'
import { groupView, personView } from './views.ts'

export interface Backstage {
  readonly scene: Scene
  readonly streams: Streams
  readonly access: AccessSetting
  readonly report: (error: unknown) => void
}

export function stageRouter(backstage: Backstage): Router {
  const stage = express.Router()
  stage.use(onlyAllowed(backstage.access), helmet(headers))
  stage.use('/api', api(backstage))
  stage.get('/', (_req, res) => res.sendFile('index.html', { root: publicFolder }))
  stage.use(express.static(publicFolder, { redirect: false, index: false }))
  stage.use(() => {
    throw new StageProblem('unknown-path')
  })
  stage.use(answerProblem(backstage.report))
  return express.Router().use('/stage', stage)
}

function api({ scene, streams }: Backstage): Router {
  const { house } = scene
  const advance = moveClock(scene)
  const router = express.Router()
  // 25 MB of photo is 34 MB of base64: it still arrives, and is refused by name.
  router.use(onlyJson, express.json({ limit: '40mb' }))

  router.get(
    '/people',
    answer(200, async () => (await house.people()).map(personView)),
  )
  router.get(
    '/groups',
    answer(200, async () => (await house.groups()).map(groupView)),
  )
  router.use('/groups/:id/messages', chatRoutes(scene, groupDoor(scene)))
  router.use(['/direct/:id/messages', '/direct/:id'], chatRoutes(scene, directDoor(scene)))
  router.post(
    '/press',
    answer(202, async (req) => ({ id: await press(scene, requests.parse(requests.PressBody, req.body)) })),
  )
  router.get(
    '/clock',
    answer(200, async () => ({ now: chinaTime(house.now()) })),
  )
  router.post(
    '/clock',
    answer(200, async (req) => {
      const { advanceMinutes } = requests.parse(requests.ClockBody, req.body)
      return { now: chinaTime(await advance(advanceMinutes)) }
    }),
  )
  router.get(
    '/cases',
    answer(200, (req) => house.cases(requests.parse(requests.CasesQuery, req.query).state)),
  )
  router.get(
    '/cases/:no',
    answer(200, async (req) => (await house.case(param(req, 'no'))) ?? missing('unknown-case')),
  )
  router.get('/photos/:sha256', showPhoto(scene))
  router.get('/files/:sha256/:name', giveFile(scene))
  router.get('/stream', (req, res) => streams.open(req, res))
  return router
}

function showPhoto({ house }: Scene): RequestHandler {
  return async (req, res) => {
    const id = EvidenceId.safeParse(req.params.sha256)
    const photo = id.success ? await house.showPhoto(id.data) : null
    if (photo === null || !photo.mime.startsWith('image/')) throw new StageProblem('unknown-photo')
    res.set('content-type', photo.mime)
    // The name is the content's own hash, so it never changes; only whoever is let in may see it, hence private.
    res.set('cache-control', 'private, max-age=31536000, immutable')
    // An SVG opened by itself must not run anything.
    res.set('content-security-policy', "default-src 'none'; sandbox")
    res.send(Buffer.from(photo.bytes))
  }
}

/** Handed out to be kept, never to be opened in the page. */
function giveFile({ house }: Scene): RequestHandler {
  return async (req, res) => {
    const id = EvidenceId.safeParse(req.params.sha256)
    const bytes = id.success ? await house.file(id.data) : null
    if (bytes === null) throw new StageProblem('unknown-file')
    res.attachment(String(req.params.name))
    res.set('cache-control', 'private, max-age=31536000, immutable')
    res.set('content-security-policy', "default-src 'none'; sandbox")
    res.send(Buffer.from(bytes))
  }
}

function missing(code: 'unknown-case'): never {
  throw new StageProblem(code)
}

const publicFolder = join(import.meta.dirname, 'public')

/** The page loads nothing from elsewhere and is shown inside nothing. No HSTS: the stage is spoken to over loopback. */
const headers = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      connectSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
    },
  },
  strictTransportSecurity: false,
  originAgentCluster: false,
  crossOriginOpenerPolicy: false,
} as const
