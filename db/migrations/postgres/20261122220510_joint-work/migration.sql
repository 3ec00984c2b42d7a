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
CREATE TABLE "outlooks" (
	"tenant" text,
	"kind" text,
	"from_day" text,
	"text" text NOT NULL,
	CONSTRAINT "outlooks_pkey" PRIMARY KEY("tenant","kind","from_day")
);
--> statement-breakpoint
ALTER TABLE "alerts" ADD COLUMN "order_id" text;--> statement-breakpoint
ALTER TABLE "order_parts" ADD COLUMN "ticked" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "campaign" text;--> statement-breakpoint
CREATE INDEX "campaigns_due" ON "campaigns" ("until_at") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "orders_campaign" ON "orders" ("tenant","campaign") WHERE campaign is not null;