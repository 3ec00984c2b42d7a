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
--> statement-breakpoint
CREATE TABLE "register_entries" (
	"tenant" text,
	"register" text,
	"n" bigint,
	"grid" text NOT NULL,
	"day" text NOT NULL,
	"data" json NOT NULL,
	CONSTRAINT "register_entries_pkey" PRIMARY KEY("tenant","register","n")
);
--> statement-breakpoint
CREATE INDEX "order_parts_person" ON "order_parts" ("person","order_id") WHERE person is not null;--> statement-breakpoint
CREATE INDEX "register_entries_grid" ON "register_entries" ("grid","register","day");