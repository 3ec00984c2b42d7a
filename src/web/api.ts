/** The API for systems outside: one line for each route. */
import express, { type Router } from 'express'
import { airDoor } from './routes/air.ts'
import { type AlarmsDoor, alarmsDoor } from './routes/alarms.ts'
import { alertDoor } from './routes/alert.ts'

export const openApi = (parts: AlarmsDoor): Router =>
  express.Router().use(alarmsDoor(parts), alertDoor(parts), airDoor(parts))
