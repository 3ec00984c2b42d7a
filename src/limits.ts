/** The limit of everything that comes in and goes out: one place, so that nothing is unbounded by oversight. */
export const limits = {
  /** A complaint handed on from the 12345 line runs to 7,000 characters; more than this is cut and said so. */
  textChars: 8_000,
  /** People send whole albums of nine; twenty is two albums and a bit. More are kept out and said so. */
  attachments: 20,
  /** Telegram hands out at most 20 MB (getFile); the others are held to the same. */
  evidenceBytes: 20 * 1024 * 1024,
  /** Matters told apart in one message become a case each; more than these are opened as one, and that is said. */
  mattersAtOnce: 10,
  /** How often a message is tried before it is parked for whoever runs the system. */
  handleAttempts: 5,
  /** A commit that meets another one is decided again, three times (DESIGN §3.7). */
  commitAttempts: 3,
  /** How often a letter that fails through our own fault is tried before it is parked. */
  deliveryAttempts: 5,
  /** How long a platform's outage is waited out before a letter is parked: a long weekend. */
  deliveryHours: 72,
  /** Destinations told side by side in one process. */
  lettersAtOnce: 32,
  /** Chats handled side by side in one process: as many as share one commit of the store. */
  chatsAtOnce: 128,
  /** How far back months are read for a ladder: two years hold the longest run that any of them names. */
  ladderMonths: 24,
  /** Measures of one unit in one period that are shown: as many as there are ladders, and more. */
  measuresOfUnit: 10,
  /** Closed cases from which lots are drawn at once: a prefecture's month; a wider draw is asked for in parts. */
  recheckPool: 20_000,
  /** Cases of one way of supervision in one week's lists, and those that one list writes out. */
  supervisedListed: 2_000,
  supervisedRows: 15,
  /** Second looks of one draw: more than these nobody can take in a week. */
  rechecksAtOnce: 20,
  /** Nothing more is begun by a tick after so long: with what it is at, a province's highest digest, it stays under a second. */
  tickMs: 300,
  /** Groups of one page of a round of duties: a tenth of a second. */
  roundGroups: 250,
  /** How many days back a list that fell due while the machine was off is still made. */
  roundDays: 7,
  /** Nobody waits longer without a word: then it is said that it takes a moment. */
  patienceMs: 3_000,
  /** Cases read at once for a ledger: a few milliseconds of the loop. */
  ledgerPage: 200,
  /** Rows of measures in one answer: a screen or two. */
  measuresShown: 20,
  /** Units whose records are read within one answer: a prefecture; the clock drafts all of them, however many. */
  unitsAtOnce: 20,
  /** Rows of one table of air values that a machine sends: a year of days of fifty sites. */
  airRows: 20_000,
  airBytes: 8 * 1024 * 1024,
  airTablesPerMinute: 30,
  /** Open matters that go along when a grid becomes part of another. */
  mattersOfGrid: 10_000,
  /** One alarm is a few hundred bytes; more is no alarm. */
  apiBodyBytes: 16 * 1024,
  /** A storm over a whole prefecture: every station, every pollutant, several times within the minute. */
  alarmsPerMinute: 3_000,
  /** An alert is declared a few times a year. */
  alertsPerMinute: 30,
  /** Requests without a good token from one address. */
  refusedRequestsPerMinute: 30,
  /** Clocks differ a little; an older measurement is history and wakes nobody. */
  alarmAheadMinutes: 5,
  alarmAgeHours: 24,
  /** Plain words are an answer to an alarm no longer than this: a day later they are about something else. */
  plainAlarmMinutes: 720,
  /** Periods of one kind that are made up for after a standstill: a year of days. */
  digestsMissed: 366,
  /** Rows of one claim from inbox or outbox. */
  batch: 100,
  /** How long one fetch of a picture may take. */
  fetchMs: 30_000,
  /** Characters of one line handed in as a file: the longest text, escaped, and what stands beside it. */
  lineChars: 100_000,
  /** What an outside model gets to read of a message: enough to tell two readings apart. */
  advisorChars: 600,
  /** What is read of its answer, which is one word in some wrapping. */
  advisorBytes: 64 * 1024,
} as const
