/** The contract with real wechaty, on the emulator puppet. */
import { channelContract } from '../contract.ts'
import { emulatedRig } from './emulated-rig.ts'

channelContract('wechat', async () => emulatedRig())
