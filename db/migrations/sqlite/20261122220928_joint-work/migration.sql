CREATE TABLE `alarm_readings` (
	`tenant` text NOT NULL,
	`source` text NOT NULL,
	`source_id` text NOT NULL,
	`alarm` text NOT NULL,
	`value` text NOT NULL,
	`measured_at` integer NOT NULL,
	CONSTRAINT `alarm_readings_pk` PRIMARY KEY(`tenant`, `source`, `source_id`)
);
--> statement-breakpoint
CREATE TABLE `campaigns` (
	`tenant` text NOT NULL,
	`origin` text NOT NULL,
	`name` text NOT NULL,
	`from_at` integer NOT NULL,
	`until_at` integer,
	`group_id` text,
	`categories` text NOT NULL,
	`ended_at` integer,
	CONSTRAINT `campaigns_pk` PRIMARY KEY(`tenant`, `origin`, `name`, `from_at`)
);
--> statement-breakpoint
CREATE TABLE `grid_files` (
	`tenant` text NOT NULL,
	`grid` text NOT NULL,
	`item` text NOT NULL,
	`text` text NOT NULL,
	CONSTRAINT `grid_files_pk` PRIMARY KEY(`grid`, `item`)
);
--> statement-breakpoint
CREATE TABLE `outlooks` (
	`tenant` text NOT NULL,
	`kind` text NOT NULL,
	`from_day` text NOT NULL,
	`text` text NOT NULL,
	CONSTRAINT `outlooks_pk` PRIMARY KEY(`tenant`, `kind`, `from_day`)
);
--> statement-breakpoint
CREATE TABLE `supervised` (
	`case_id` text PRIMARY KEY,
	`tenant` text NOT NULL,
	`mode` text NOT NULL,
	`press_at` integer
);
--> statement-breakpoint
ALTER TABLE `alerts` ADD `order_id` text;--> statement-breakpoint
ALTER TABLE `grids` ADD `successor` text;--> statement-breakpoint
ALTER TABLE `order_parts` ADD `ticked` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `orders` ADD `campaign` text;--> statement-breakpoint
CREATE INDEX `campaigns_due` ON `campaigns` (`until_at`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `facts_recorded` ON `facts` (`at`) WHERE type in ('duty-recorded', 'visit-recorded');--> statement-breakpoint
CREATE INDEX `grid_files_tenant` ON `grid_files` (`tenant`);--> statement-breakpoint
CREATE INDEX `grids_successor` ON `grids` (`successor`) WHERE successor is not null;--> statement-breakpoint
CREATE INDEX `orders_campaign` ON `orders` (`tenant`,`campaign`) WHERE campaign is not null;--> statement-breakpoint
CREATE INDEX `supervised_mode` ON `supervised` (`tenant`,`mode`);--> statement-breakpoint
CREATE INDEX `supervised_press` ON `supervised` (`press_at`) WHERE press_at is not null;