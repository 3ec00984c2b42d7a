/** A case as people call it: HB20261118-007 is 7号. */

export function shortNumber(no: string): string {
  const serial = /-(\d+)$/.exec(no)?.[1]
  return serial === undefined ? no : `${Number(serial)}号`
}

/** Another case beside this one: short only when both are of one day, so that 3号 is not taken for today's. */
export function numberBeside(other: string, own: string): string {
  const series = (no: string): string => no.slice(0, no.lastIndexOf('-') + 1)
  return series(other) !== '' && series(other) === series(own) ? shortNumber(other) : other
}
