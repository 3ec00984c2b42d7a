CREATE TABLE "lineage_past" (
	"ancestor" text,
	"descendant" text,
	"depth" bigint NOT NULL,
	"until" bigint,
	CONSTRAINT "lineage_past_pkey" PRIMARY KEY("descendant","until","ancestor")
);
--> statement-breakpoint
CREATE INDEX "lineage_past_until" ON "lineage_past" ("until");