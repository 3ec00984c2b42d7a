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
CREATE INDEX "register_entries_grid" ON "register_entries" ("grid","register","day");