/** How the pictures look: 1080 pixels shown on a phone a third as wide, so nothing is set below 26; few colours, safe for the colour-blind. */

export const width = 1080
export const margin = 48
export const innerWidth = width - 2 * margin

/** Sizes in pixels of the picture. */
export const text = {
  title: 50,
  subtitle: 30,
  chartTitle: 36,
  label: 28,
  number: 30,
  figure: 76,
  note: 26,
} as const

/** Okabe and Ito's blue, vermilion and green stay apart in every kind of colour blindness, and in print. */
export const colours = {
  ink: '#1a1a1a',
  muted: '#5f6368',
  faint: '#d9dce0',
  paper: '#ffffff',
  plain: '#0072b2',
  pressing: '#d55e00',
  third: '#009e73',
} as const

/** Few to many in one hue, light to dark: the order is seen without any colour at all. */
export const ramp = ['#eaf3fa', '#b9d8ec', '#7bb6db', '#3a8dc4', '#0f5f99', '#063a63'] as const

/** The only family there is: the picture is drawn with the one font it was given. */
export const fontFamily = 'sans-serif'

/** More rows than these are for the table, not for a phone; the picture says how many it leaves out. */
export const mostRows = { ranking: 30, heat: 40 } as const
