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
CREATE TABLE `outlooks` (
	`tenant` text NOT NULL,
	`kind` text NOT NULL,
	`from_day` text NOT NULL,
	`text` text NOT NULL,
	CONSTRAINT `outlooks_pk` PRIMARY KEY(`tenant`, `kind`, `from_day`)
);
--> statement-breakpoint
ALTER TABLE `alerts` ADD `order_id` text;--> statement-breakpoint
ALTER TABLE `order_parts` ADD `ticked` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `orders` ADD `campaign` text;--> statement-breakpoint
CREATE INDEX `campaigns_due` ON `campaigns` (`until_at`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `orders_campaign` ON `orders` (`tenant`,`campaign`) WHERE campaign is not null;