CREATE TABLE "alarms" (
	"id" text PRIMARY KEY,
	"tenant" text NOT NULL,
	"short" bigint NOT NULL,
	"source" text NOT NULL,
	"source_id" text NOT NULL,
	"station" text NOT NULL,
	"grid" text NOT NULL,
	"open" bigint NOT NULL,
	"raised_at" bigint NOT NULL,
	"next_step_at" bigint,
	"data" json NOT NULL
);
--> statement-breakpoint
CREATE TABLE "alerts" (
	"tenant" text,
	"started_at" bigint,
	"ended_at" bigint,
	"level" text NOT NULL,
	CONSTRAINT "alerts_pkey" PRIMARY KEY("tenant","started_at")
);
--> statement-breakpoint
CREATE TABLE "feeds" (
	"tenant" text,
	"name" text,
	"token_hash" text NOT NULL,
	"may" json NOT NULL,
	CONSTRAINT "feeds_pkey" PRIMARY KEY("tenant","name")
);
--> statement-breakpoint
CREATE TABLE "leaves" (
	"id" text PRIMARY KEY,
	"person" text NOT NULL,
	"next_at" bigint,
	"data" json NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stations" (
	"tenant" text,
	"code" text,
	"name" text NOT NULL,
	"grid" text NOT NULL,
	"focus" text,
	CONSTRAINT "stations_pkey" PRIMARY KEY("tenant","code")
);
--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "acting_for" text;--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "away_since" bigint;--> statement-breakpoint
CREATE UNIQUE INDEX "alarms_source" ON "alarms" ("tenant","source","source_id");--> statement-breakpoint
CREATE INDEX "alarms_short" ON "alarms" ("tenant","short","raised_at");--> statement-breakpoint
CREATE INDEX "alarms_open" ON "alarms" ("tenant","grid") WHERE open = 1;--> statement-breakpoint
CREATE INDEX "alarms_next_step" ON "alarms" ("next_step_at") WHERE next_step_at is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "feeds_token" ON "feeds" ("token_hash");--> statement-breakpoint
CREATE INDEX "leaves_person" ON "leaves" ("person") WHERE next_at is not null;--> statement-breakpoint
CREATE INDEX "leaves_next" ON "leaves" ("next_at") WHERE next_at is not null;