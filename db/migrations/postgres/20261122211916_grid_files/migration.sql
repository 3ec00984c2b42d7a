CREATE TABLE "grid_files" (
	"tenant" text NOT NULL,
	"grid" text,
	"item" text,
	"text" text NOT NULL,
	CONSTRAINT "grid_files_pkey" PRIMARY KEY("grid","item")
);
--> statement-breakpoint
CREATE INDEX "grid_files_tenant" ON "grid_files" ("tenant");