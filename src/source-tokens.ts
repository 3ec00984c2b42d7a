/** How the tokens of sources that send data are written in one setting: `tenant/source:token`, several apart by spaces. */
import { z } from 'zod'

const one = /^([^\s/:]{1,32})\/([^\s/:]{1,32}):([\w-]{24,128})$/

export const SourceTokens = z
  .string()
  .transform((text) => text.split(/\s+/).map((written) => one.exec(written)))
  .refine((all) => all.every((found) => found !== null))
  .transform((all) =>
    all.flatMap((found) => {
      const [, tenant, source, token] = found ?? []
      return tenant && source && token ? [{ tenant, source, token }] : []
    }),
  )
