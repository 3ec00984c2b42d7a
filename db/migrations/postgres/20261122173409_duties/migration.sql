CREATE TABLE "duty_excuses" (
	"tenant" text,
	"grid" text,
	"day" text,
	CONSTRAINT "duty_excuses_pkey" PRIMARY KEY("tenant","grid","day")
);
--> statement-breakpoint
CREATE TABLE "lacks" (
	"tenant" text,
	"group_id" text,
	"grid" text,
	"post" text,
	"since" text NOT NULL,
	CONSTRAINT "lacks_pkey" PRIMARY KEY("tenant","group_id","grid","post")
);
--> statement-breakpoint
CREATE TABLE "leaves" (
	"tenant" text,
	"person" text,
	"day" text,
	CONSTRAINT "leaves_pkey" PRIMARY KEY("tenant","person","day")
);
--> statement-breakpoint
ALTER TABLE "duties_done" ADD COLUMN "n" bigint DEFAULT 1 NOT NULL;