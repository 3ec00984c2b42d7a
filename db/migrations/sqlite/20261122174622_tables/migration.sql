CREATE TABLE `exposures` (
	`tenant` text NOT NULL,
	`no` text NOT NULL,
	`quarter` text NOT NULL,
	`state` text NOT NULL,
	`data` text NOT NULL,
	CONSTRAINT `exposures_pk` PRIMARY KEY(`tenant`, `no`)
);
--> statement-breakpoint
CREATE TABLE `source_cases` (
	`tenant` text NOT NULL,
	`source` text NOT NULL,
	`case_id` text NOT NULL,
	CONSTRAINT `source_cases_pk` PRIMARY KEY(`tenant`, `source`, `case_id`)
);
--> statement-breakpoint
CREATE TABLE `sources` (
	`tenant` text NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`grid` text NOT NULL,
	`state` text NOT NULL,
	`data` text NOT NULL,
	CONSTRAINT `sources_pk` PRIMARY KEY(`tenant`, `code`)
);
--> statement-breakpoint
ALTER TABLE `grids` ADD `retired` integer;--> statement-breakpoint
CREATE INDEX `exposures_quarter` ON `exposures` (`tenant`,`quarter`,`state`);--> statement-breakpoint
CREATE INDEX `sources_grid` ON `sources` (`grid`,`kind`);--> statement-breakpoint
CREATE INDEX `sources_kind` ON `sources` (`tenant`,`kind`);