CREATE TABLE "exposures" (
	"tenant" text,
	"no" text,
	"quarter" text NOT NULL,
	"state" text NOT NULL,
	"data" json NOT NULL,
	CONSTRAINT "exposures_pkey" PRIMARY KEY("tenant","no")
);
--> statement-breakpoint
CREATE TABLE "source_cases" (
	"tenant" text,
	"source" text,
	"case_id" text,
	CONSTRAINT "source_cases_pkey" PRIMARY KEY("tenant","source","case_id")
);
--> statement-breakpoint
CREATE TABLE "sources" (
	"tenant" text,
	"code" text,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"grid" text NOT NULL,
	"state" text NOT NULL,
	"data" json NOT NULL,
	CONSTRAINT "sources_pkey" PRIMARY KEY("tenant","code")
);
--> statement-breakpoint
ALTER TABLE "grids" ADD COLUMN "retired" bigint;--> statement-breakpoint
CREATE INDEX "exposures_quarter" ON "exposures" ("tenant","quarter","state");--> statement-breakpoint
CREATE INDEX "sources_grid" ON "sources" ("grid","kind");--> statement-breakpoint
CREATE INDEX "sources_kind" ON "sources" ("tenant","kind");