CREATE TABLE "closings" (
	"case_id" text PRIMARY KEY,
	"tenant" text NOT NULL,
	"no" text NOT NULL,
	"origin" text NOT NULL,
	"day" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ledger_entries" (
	"tenant" text,
	"book" text,
	"n" bigint,
	"grid" text NOT NULL,
	"day" text NOT NULL,
	"remind_on" text,
	"data" json NOT NULL,
	CONSTRAINT "ledger_entries_pkey" PRIMARY KEY("tenant","book","n")
);
--> statement-breakpoint
CREATE TABLE "rechecks" (
	"tenant" text,
	"draw" text,
	"no" text,
	"origin" text NOT NULL,
	"checker" text,
	"state" text NOT NULL,
	"day" text NOT NULL,
	"data" json NOT NULL,
	CONSTRAINT "rechecks_pkey" PRIMARY KEY("tenant","no","draw")
);
--> statement-breakpoint
CREATE TABLE "visits" (
	"tenant" text NOT NULL,
	"grid" text,
	"day" text,
	"visited" text,
	CONSTRAINT "visits_pkey" PRIMARY KEY("grid","day","visited")
);
--> statement-breakpoint
CREATE INDEX "closings_origin" ON "closings" ("origin","day");--> statement-breakpoint
CREATE INDEX "ledger_entries_grid" ON "ledger_entries" ("grid","book","day");--> statement-breakpoint
CREATE INDEX "ledger_entries_due" ON "ledger_entries" ("tenant","remind_on") WHERE remind_on is not null;--> statement-breakpoint
CREATE INDEX "rechecks_origin" ON "rechecks" ("origin","state","day");--> statement-breakpoint
CREATE INDEX "rechecks_checker" ON "rechecks" ("checker","state") WHERE checker is not null;