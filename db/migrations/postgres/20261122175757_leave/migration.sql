CREATE TABLE "leaves" (
	"id" text PRIMARY KEY,
	"person" text NOT NULL,
	"next_at" bigint,
	"data" json NOT NULL
);
--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "acting_for" text;--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "away_since" bigint;--> statement-breakpoint
CREATE INDEX "leaves_person" ON "leaves" ("person") WHERE next_at is not null;--> statement-breakpoint
CREATE INDEX "leaves_next" ON "leaves" ("next_at") WHERE next_at is not null;