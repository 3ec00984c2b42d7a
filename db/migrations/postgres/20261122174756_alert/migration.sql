CREATE TABLE "alerts" (
	"tenant" text,
	"started_at" bigint,
	"ended_at" bigint,
	"level" text NOT NULL,
	CONSTRAINT "alerts_pkey" PRIMARY KEY("tenant","started_at")
);
