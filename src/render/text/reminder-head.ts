/** With what a reminder of duties begins: a photo that quotes one is known by it. */
export const reminderHead = '【提醒】'
