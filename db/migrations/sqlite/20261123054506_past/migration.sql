CREATE TABLE `lineage_past` (
	`ancestor` text NOT NULL,
	`descendant` text NOT NULL,
	`depth` integer NOT NULL,
	`until` integer NOT NULL,
	CONSTRAINT `lineage_past_pk` PRIMARY KEY(`descendant`, `until`, `ancestor`)
);
--> statement-breakpoint
CREATE INDEX `lineage_past_until` ON `lineage_past` (`until`);