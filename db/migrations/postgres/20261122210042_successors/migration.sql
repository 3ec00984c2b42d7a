ALTER TABLE "grids" ADD COLUMN "successor" text;--> statement-breakpoint
CREATE INDEX "grids_successor" ON "grids" ("successor") WHERE successor is not null;