CREATE TABLE "complaints" (
	"tenant" text,
	"no" text,
	"matter" text NOT NULL,
	"grid" text NOT NULL,
	"day" text NOT NULL,
	"reporter" text NOT NULL,
	CONSTRAINT "complaints_pkey" PRIMARY KEY("tenant","no")
);
--> statement-breakpoint
CREATE TABLE "duty_months" (
	"tenant" text,
	"month" text,
	"duty" text,
	"grid" text,
	"n" bigint NOT NULL,
	CONSTRAINT "duty_months_pkey" PRIMARY KEY("tenant","month","duty","grid")
);
--> statement-breakpoint
CREATE TABLE "measures" (
	"id" text PRIMARY KEY,
	"tenant" text NOT NULL,
	"period" text NOT NULL,
	"unit" text NOT NULL,
	"ladder" text NOT NULL,
	"follow_up_on" text,
	"data" json NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sheets" (
	"tenant" text,
	"rubric" text,
	"period" text,
	"unit" text,
	"state" text NOT NULL,
	"grade" text,
	"problems" bigint,
	"data" json NOT NULL,
	CONSTRAINT "sheets_pkey" PRIMARY KEY("tenant","rubric","period","unit")
);
--> statement-breakpoint
CREATE TABLE "sightings" (
	"tenant" text,
	"month" text,
	"grid" text,
	"kind" text,
	"about" text,
	"day" text NOT NULL,
	"min_level" bigint NOT NULL,
	"max_level" bigint NOT NULL,
	"evidence" json NOT NULL,
	CONSTRAINT "sightings_pkey" PRIMARY KEY("tenant","month","grid","kind","about")
);
--> statement-breakpoint
CREATE INDEX "complaints_matter" ON "complaints" ("tenant","matter","day");--> statement-breakpoint
CREATE INDEX "complaints_day" ON "complaints" ("tenant","day");--> statement-breakpoint
CREATE INDEX "measures_period" ON "measures" ("tenant","period","unit");--> statement-breakpoint
CREATE INDEX "measures_follow_up" ON "measures" ("tenant","follow_up_on") WHERE follow_up_on is not null;--> statement-breakpoint
CREATE INDEX "sightings_about" ON "sightings" ("tenant","about");--> statement-breakpoint
INSERT INTO "duty_months" ("tenant", "month", "duty", "grid", "n") SELECT "tenant", substr("day", 1, 7), "duty", "grid", count(*) FROM "duties_done" GROUP BY 1, 2, 3, 4;