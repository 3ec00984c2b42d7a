CREATE TABLE `alarms` (
	`id` text PRIMARY KEY,
	`tenant` text NOT NULL,
	`short` integer NOT NULL,
	`source` text NOT NULL,
	`source_id` text NOT NULL,
	`station` text NOT NULL,
	`grid` text NOT NULL,
	`open` integer NOT NULL,
	`raised_at` integer NOT NULL,
	`next_step_at` integer,
	`data` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sources` (
	`tenant` text NOT NULL,
	`name` text NOT NULL,
	`token_hash` text NOT NULL,
	`may` text NOT NULL,
	CONSTRAINT `sources_pk` PRIMARY KEY(`tenant`, `name`)
);
--> statement-breakpoint
CREATE TABLE `stations` (
	`tenant` text NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`grid` text NOT NULL,
	`focus` text,
	CONSTRAINT `stations_pk` PRIMARY KEY(`tenant`, `code`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `alarms_source` ON `alarms` (`tenant`,`source`,`source_id`);--> statement-breakpoint
CREATE INDEX `alarms_short` ON `alarms` (`tenant`,`short`,`raised_at`);--> statement-breakpoint
CREATE INDEX `alarms_open` ON `alarms` (`tenant`,`grid`) WHERE open = 1;--> statement-breakpoint
CREATE INDEX `alarms_next_step` ON `alarms` (`next_step_at`) WHERE next_step_at is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `sources_token` ON `sources` (`token_hash`);