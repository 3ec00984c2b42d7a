/** Who one is and where one looks: the two choices that everything else on the page follows. */
import { changed, chatsOf, recall, state } from './state.js'
import { showTab } from './tabs.js'

/** Turns the page over to a person: his chats, and the one he last looked at. */
export function become(person, chat = recall(`chat:${person.id}`)) {
  const ids = chatsOf(person).map((one) => one.id)
  Object.assign(state, { me: person, chat: null, quoted: null, lines: new Map() })
  changed('quoted')
  changed('me')
  const narrow = matchMedia('(max-width: 899px)').matches
  if (ids.includes(chat)) open(chat)
  else if (!narrow) open(ids[0])
  else changed('chat')
}

/** Opens a chat of the chosen person; one that he is not in stays closed. */
export function open(chat) {
  if (!chatsOf(state.me).some((one) => one.id === chat)) return
  Object.assign(state, { chat, quoted: null })
  changed('quoted')
  changed('chat')
  showTab('chat')
}
