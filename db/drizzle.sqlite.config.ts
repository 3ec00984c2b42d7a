/** How drizzle-kit writes the migrations for SQLite: `drizzle-kit generate --config db/drizzle.sqlite.config.ts`. */
import { defineConfig } from 'drizzle-kit'

// biome-ignore lint/style/noDefaultExport: drizzle-kit demands it
export default defineConfig({ dialect: 'sqlite', schema: './db/schema-sqlite.ts', out: './db/migrations/sqlite' })
