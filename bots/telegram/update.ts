/** The parts of a Telegram update that we read; whatever else it carries, now or later, is left out. */
import { z } from 'zod'

const User = z.object({
  id: z.int(),
  is_bot: z.boolean().default(false),
  first_name: z.string().default(''),
  last_name: z.string().optional(),
})

const Chat = z.object({
  id: z.int(),
  type: z.enum(['private', 'group', 'supergroup', 'channel']),
  title: z.string().optional(),
})

/** Offsets and lengths count UTF-16 units, as JavaScript does. */
const Entity = z.object({
  type: z.string(),
  offset: z.int().nonnegative(),
  length: z.int().nonnegative(),
  user: User.optional(),
})
export type Entity = z.infer<typeof Entity>

const File = z.object({
  file_id: z.string().min(1).max(512),
  file_size: z.int().nonnegative().optional(),
  mime_type: z.string().optional(),
})
export type File = z.infer<typeof File>

const PhotoSize = File.extend({ width: z.int(), height: z.int() })

const Quoted = z.object({
  message_id: z.int(),
  from: User.optional(),
  text: z.string().optional(),
  caption: z.string().optional(),
  forum_topic_created: z.unknown().optional(),
})

export const Written = z.object({
  message_id: z.int(),
  date: z.int(),
  edit_date: z.int().optional(),
  chat: Chat,
  from: User.optional(),
  /** Anonymous admins and channels speak as a chat, not as a person. */
  sender_chat: Chat.optional(),
  author_signature: z.string().optional(),
  is_topic_message: z.boolean().optional(),
  message_thread_id: z.int().optional(),
  text: z.string().optional(),
  entities: z.array(Entity).optional(),
  caption: z.string().optional(),
  caption_entities: z.array(Entity).optional(),
  media_group_id: z.string().optional(),
  reply_to_message: Quoted.optional(),
  external_reply: z.unknown().optional(),
  quote: z.object({ text: z.string() }).optional(),
  photo: z.array(PhotoSize).optional(),
  document: File.optional(),
  animation: File.optional(),
  video: File.optional(),
  video_note: File.optional(),
  voice: File.optional(),
  audio: File.optional(),
  location: z.object({ latitude: z.number(), longitude: z.number() }).optional(),
  venue: z.object({ title: z.string(), address: z.string() }).optional(),
  migrate_to_chat_id: z.int().optional(),
  migrate_from_chat_id: z.int().optional(),
})
export type Written = z.infer<typeof Written>

const CallbackQuery = z.object({
  id: z.string(),
  from: User,
  data: z.string().optional(),
  /** Absent below inline messages; only chat and id are left of a message that is too old. */
  message: z.object({ message_id: z.int(), chat: Chat }).optional(),
})
export type CallbackQuery = z.infer<typeof CallbackQuery>

const Member = z.object({ status: z.string(), is_member: z.boolean().optional() })
const Membership = z.object({
  chat: Chat,
  from: User,
  date: z.int(),
  old_chat_member: Member,
  new_chat_member: Member,
})
export type Membership = z.infer<typeof Membership>

export const Update = z.object({
  update_id: z.int(),
  message: Written.optional(),
  edited_message: Written.optional(),
  callback_query: CallbackQuery.optional(),
  my_chat_member: Membership.optional(),
})

/** Asked of getUpdates and setWebhook: what `Update` reads and no more. */
export const allowedUpdates = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const
