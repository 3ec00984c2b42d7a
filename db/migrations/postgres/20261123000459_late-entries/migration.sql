CREATE TABLE "duty_entries" (
	"tenant" text,
	"duty" text,
	"day" text,
	"grid" text,
	"at" bigint,
	"n" bigint NOT NULL,
	CONSTRAINT "duty_entries_pkey" PRIMARY KEY("tenant","duty","day","grid","at")
);
--> statement-breakpoint
CREATE TABLE "late_tallies" (
	"grid" text,
	"day" text,
	"key" text,
	"at" bigint,
	"n" bigint NOT NULL,
	CONSTRAINT "late_tallies_pkey" PRIMARY KEY("grid","day","key","at")
);
