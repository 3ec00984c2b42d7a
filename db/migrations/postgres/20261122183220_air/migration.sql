CREATE TABLE "air_months" (
	"tenant" text,
	"month" text,
	"unit" text,
	"data" json NOT NULL,
	CONSTRAINT "air_months_pkey" PRIMARY KEY("tenant","month","unit")
);
--> statement-breakpoint
CREATE TABLE "air_rows" (
	"tenant" text,
	"of_table" text,
	"period" text,
	"on_day" text,
	"place" text,
	"data" json NOT NULL,
	CONSTRAINT "air_rows_pkey" PRIMARY KEY("tenant","of_table","period","on_day","place")
);
--> statement-breakpoint
CREATE TABLE "issue_checks" (
	"tenant" text,
	"about" text,
	"week" text,
	"grid" text NOT NULL,
	"level" bigint NOT NULL,
	"outcome" text NOT NULL,
	CONSTRAINT "issue_checks_pkey" PRIMARY KEY("tenant","about","week")
);
--> statement-breakpoint
CREATE INDEX "issue_checks_week" ON "issue_checks" ("tenant","week");