/** Somebody at the stage's page: sees what stands there, presses what can be pressed, and knows nothing else. */
import type { Locator, Page } from 'playwright-core'
import type { Act, Scene } from './story.ts'

export interface Visitor {
  become(name: string): Promise<void>
  enter(group: string): Promise<void>
  /** Sends words with the photos chosen before, and sees them stand in the chat. */
  say(text: string): Promise<void>
  /** Adds a photo that the page draws. */
  sample(label: string): Promise<void>
  /** The newest button of that label. */
  press(label: string): Promise<void>
  /** Moves the clock and waits until all that fell due is done. */
  jump(label: string): Promise<void>
  /** Plays a scene, and waits until the bell has said in this group what is expected. */
  play(scene: Scene): Promise<void>
  /** The newest line of the bell that contains this. */
  heard(text: string): Locator
}

export function visitorOf(page: Page): Visitor {
  const bell = page.locator('.line.bot')
  const clock = page.locator('.now')

  const visitor: Visitor = {
    async become(name) {
      if (!(await page.locator('#people').isVisible())) await page.locator('#me').click()
      await page.locator('#people input').fill(name)
      await page.locator('#people .person', { hasText: name }).click()
    },
    async enter(group) {
      await page.locator('.chat-item', { has: page.locator('strong', { hasText: group }) }).click()
      await page.locator('#title h1', { hasText: group }).waitFor()
    },
    async say(text) {
      await page.locator('#composer textarea').fill(text)
      await page.locator('#composer .primary').click()
      await page.locator('.line.mine', { hasText: text }).last().waitFor()
    },
    async sample(label) {
      await page.locator('.samples summary').click()
      await page.locator('.samples .menu button', { hasText: label }).click()
      await page.locator('.tray figure').last().waitFor()
    },
    press: (label) =>
      page
        .locator('.buttons button')
        .filter({ hasText: new RegExp(`^${label}$`, 'u') })
        .last()
        .click(),
    async jump(label) {
      const before = await clock.textContent()
      const button = page.locator('.jumps button', { hasText: label })
      await button.click()
      await page.locator('.jumps button:enabled', { hasText: label }).waitFor()
      if ((await clock.textContent()) === before) throw new Error(`the clock stood still at ${before}`)
    },
    async play({ who, group, acts, hears }) {
      await visitor.become(who)
      await visitor.enter(group)
      for (const act of acts) {
        const known = await bell.count()
        await perform(visitor, act)
        // A sample photo is only laid ready, and not every hour has something to say.
        if ('press' in act || 'say' in act) await bell.nth(known).waitFor()
      }
      await visitor.heard(hears).waitFor()
    },
    heard: (text) => bell.filter({ hasText: text }).last(),
  }
  return visitor
}

function perform(visitor: Visitor, act: Act): Promise<void> {
  if ('press' in act) return visitor.press(act.press)
  if ('jump' in act) return visitor.jump(act.jump)
  if ('sample' in act) return visitor.sample(act.sample)
  return visitor.say(act.say)
}
