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
CREATE TABLE `alerts` (
	`tenant` text NOT NULL,
	`started_at` integer NOT NULL,
	`ended_at` integer,
	`level` text NOT NULL,
	CONSTRAINT `alerts_pk` PRIMARY KEY(`tenant`, `started_at`)
);
--> statement-breakpoint
CREATE TABLE `feeds` (
	`tenant` text NOT NULL,
	`name` text NOT NULL,
	`token_hash` text NOT NULL,
	`may` text NOT NULL,
	CONSTRAINT `feeds_pk` PRIMARY KEY(`tenant`, `name`)
);
--> statement-breakpoint
CREATE TABLE `leaves` (
	`id` text PRIMARY KEY,
	`person` text NOT NULL,
	`next_at` integer,
	`data` text NOT NULL
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
ALTER TABLE `posts` ADD `acting_for` text;--> statement-breakpoint
ALTER TABLE `posts` ADD `away_since` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `alarms_source` ON `alarms` (`tenant`,`source`,`source_id`);--> statement-breakpoint
CREATE INDEX `alarms_short` ON `alarms` (`tenant`,`short`,`raised_at`);--> statement-breakpoint
CREATE INDEX `alarms_open` ON `alarms` (`tenant`,`grid`) WHERE open = 1;--> statement-breakpoint
CREATE INDEX `alarms_next_step` ON `alarms` (`next_step_at`) WHERE next_step_at is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `feeds_token` ON `feeds` (`token_hash`);--> statement-breakpoint
CREATE INDEX `leaves_person` ON `leaves` (`person`) WHERE next_at is not null;--> statement-breakpoint
CREATE INDEX `leaves_next` ON `leaves` (`next_at`) WHERE next_at is not null;