CREATE TABLE "digests" (
	"tenant" text,
	"kind" text,
	"from_day" text,
	"grid" text,
	"level" bigint NOT NULL,
	"state" text NOT NULL,
	"hash" text NOT NULL,
	"outlook" text NOT NULL,
	"signed_by" text,
	"data" json NOT NULL,
	CONSTRAINT "digests_pkey" PRIMARY KEY("tenant","kind","from_day","grid")
);
--> statement-breakpoint
CREATE TABLE "seals" (
	"tenant" text,
	"day" text,
	"streams" bigint NOT NULL,
	"facts" bigint NOT NULL,
	"before" text,
	"hash" text NOT NULL,
	CONSTRAINT "seals_pkey" PRIMARY KEY("tenant","day")
);
--> statement-breakpoint
CREATE TABLE "subscriptions" (
	"tenant" text,
	"kind" text,
	"whose" text,
	"wanted" bigint NOT NULL,
	CONSTRAINT "subscriptions_pkey" PRIMARY KEY("tenant","kind","whose")
);
--> statement-breakpoint
ALTER TABLE "lines" ADD COLUMN "files" json;--> statement-breakpoint
CREATE INDEX "cases_open_origin" ON "cases" ("origin","reported_at") WHERE open = 1;--> statement-breakpoint
CREATE INDEX "digests_state" ON "digests" ("tenant","state","from_day");--> statement-breakpoint
CREATE INDEX "facts_at" ON "facts" ("at");