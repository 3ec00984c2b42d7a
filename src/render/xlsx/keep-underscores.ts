/** Excel reads _x0041_ as a letter; the escaped underscore keeps it what was written. */
export const keepUnderscores = (text: string): string => text.replaceAll(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
