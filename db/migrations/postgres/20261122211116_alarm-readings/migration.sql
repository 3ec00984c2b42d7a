CREATE TABLE "alarm_readings" (
	"tenant" text,
	"source" text,
	"source_id" text,
	"alarm" text NOT NULL,
	"value" text NOT NULL,
	"measured_at" bigint NOT NULL,
	CONSTRAINT "alarm_readings_pkey" PRIMARY KEY("tenant","source","source_id")
);
