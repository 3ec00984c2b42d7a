CREATE TABLE "alarm_readings" (
	"tenant" text,
	"source" text,
	"source_id" text,
	"alarm" text NOT NULL,
	"value" text NOT NULL,
	"measured_at" bigint NOT NULL,
	CONSTRAINT "alarm_readings_pkey" PRIMARY KEY("tenant","source","source_id")
);
--> statement-breakpoint
CREATE TABLE "campaigns" (
	"tenant" text,
	"origin" text,
	"name" text,
	"from_at" bigint,
	"until_at" bigint,
	"group_id" text,
	"categories" json NOT NULL,
	"ended_at" bigint,
	CONSTRAINT "campaigns_pkey" PRIMARY KEY("tenant","origin","name","from_at")
);
--> statement-breakpoint
CREATE TABLE "grid_files" (
	"tenant" text NOT NULL,
	"grid" text,
	"item" text,
	"text" text NOT NULL,
	CONSTRAINT "grid_files_pkey" PRIMARY KEY("grid","item")
);
--> statement-breakpoint
CREATE TABLE "outlooks" (
	"tenant" text,
	"kind" text,
	"from_day" text,
	"text" text NOT NULL,
	CONSTRAINT "outlooks_pkey" PRIMARY KEY("tenant","kind","from_day")
);
--> statement-breakpoint
CREATE TABLE "supervised" (
	"case_id" text PRIMARY KEY,
	"tenant" text NOT NULL,
	"mode" text NOT NULL,
	"press_at" bigint
);
--> statement-breakpoint
ALTER TABLE "alerts" ADD COLUMN "order_id" text;--> statement-breakpoint
ALTER TABLE "grids" ADD COLUMN "successor" text;--> statement-breakpoint
ALTER TABLE "order_parts" ADD COLUMN "ticked" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "campaign" text;--> statement-breakpoint
CREATE INDEX "campaigns_due" ON "campaigns" ("until_at") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "facts_recorded" ON "facts" ("at") WHERE type in ('duty-recorded', 'visit-recorded');--> statement-breakpoint
CREATE INDEX "grid_files_tenant" ON "grid_files" ("tenant");--> statement-breakpoint
CREATE INDEX "grids_successor" ON "grids" ("successor") WHERE successor is not null;--> statement-breakpoint
CREATE INDEX "orders_campaign" ON "orders" ("tenant","campaign") WHERE campaign is not null;--> statement-breakpoint
CREATE INDEX "supervised_mode" ON "supervised" ("tenant","mode");--> statement-breakpoint
CREATE INDEX "supervised_press" ON "supervised" ("press_at") WHERE press_at is not null;