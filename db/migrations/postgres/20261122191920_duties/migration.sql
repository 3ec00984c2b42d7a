CREATE TABLE "lacks" (
	"tenant" text,
	"group_id" text,
	"grid" text,
	"post" text,
	"since" text NOT NULL,
	CONSTRAINT "lacks_pkey" PRIMARY KEY("tenant","group_id","grid","post")
);
--> statement-breakpoint
ALTER TABLE "duties_done" ADD COLUMN "n" bigint DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "leaves" ADD COLUMN "from_day" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "leaves" ADD COLUMN "to_day" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "leaves" ADD COLUMN "acted" bigint DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE INDEX "leaves_days" ON "leaves" ("person","to_day");