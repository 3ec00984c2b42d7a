/** How drizzle-kit writes the migrations for SQLite: `drizzle-kit generate --config db/drizzle.sqlite.config.ts`. */
import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'sqlite',
  schema: './db/schema-sqlite.ts',
  out: './db/migrations/sqlite',
})
