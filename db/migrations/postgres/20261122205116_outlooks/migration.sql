CREATE TABLE "outlooks" (
	"tenant" text,
	"kind" text,
	"from_day" text,
	"text" text NOT NULL,
	CONSTRAINT "outlooks_pkey" PRIMARY KEY("tenant","kind","from_day")
);
