/** How drizzle-kit writes the migrations for PostgreSQL: `drizzle-kit generate --config db/drizzle.postgres.config.ts`. */
import { defineConfig } from 'drizzle-kit'

export default defineConfig({
  dialect: 'postgresql',
  schema: './db/schema-postgres.ts',
  out: './db/migrations/postgres',
})
