/** The page's cast list: loads who there is, puts every part in its place, follows the address bar. */
import { get } from './api.js'
import { become, open } from './become.js'
import { openCases } from './cases.js'
import { openChat } from './chat.js'
import { openChats } from './chats.js'
import { openClock } from './clock.js'
import { openComposer } from './composer.js'
import { byId, el } from './dom.js'
import { follow } from './live.js'
import { choosePerson, openPeople } from './people.js'
import { changed, on, personOf, remember, state } from './state.js'
import { openTabs } from './tabs.js'

openTabs()
openPeople()
openChats()
openChat()
openComposer()
openClock()
openCases()

on('me', () => {
  document.title = state.me ? `${state.me.name} · 网格铃演练场` : '网格铃 · 演练场'
  writeAddress()
  if (state.me) follow(state.me)
})
on('chat', () => {
  writeAddress()
  if (state.chat && state.me) remember(`chat:${state.me.id}`, state.chat)
})
addEventListener('hashchange', readAddress)

try {
  const [people, groups, clock] = await Promise.all([get('/people'), get('/groups'), get('/clock')])
  Object.assign(state, { people, groups, now: clock.now })
  changed('now')
  readAddress()
  if (!state.me) choosePerson()
} catch (error) {
  byId('log').replaceChildren(el('p.notice', { role: 'alert' }, error.message))
}

/** `#person/chat`: each tab of the browser can be somebody else, and a reload stays where it was. */
function readAddress() {
  const [personId, chat] = location.hash.slice(1).split('/').map(decodeURIComponent)
  const person = personOf(personId)
  if (!person) return
  if (person.id !== state.me?.id) become(person, chat)
  else if (chat && chat !== state.chat) open(chat)
}

function writeAddress() {
  const parts = [state.me?.id, state.chat].filter(Boolean).map(encodeURIComponent)
  history.replaceState(null, '', `#${parts.join('/')}`)
}
