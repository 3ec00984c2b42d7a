CREATE TABLE "duty_subjects" (
	"tenant" text,
	"duty" text,
	"day" text,
	"grid" text,
	"subject" text,
	CONSTRAINT "duty_subjects_pkey" PRIMARY KEY("tenant","duty","day","grid","subject")
);
