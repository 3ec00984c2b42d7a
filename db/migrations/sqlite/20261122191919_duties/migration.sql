CREATE TABLE `lacks` (
	`tenant` text NOT NULL,
	`group_id` text NOT NULL,
	`grid` text NOT NULL,
	`post` text NOT NULL,
	`since` text NOT NULL,
	CONSTRAINT `lacks_pk` PRIMARY KEY(`tenant`, `group_id`, `grid`, `post`)
);
--> statement-breakpoint
ALTER TABLE `duties_done` ADD `n` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `leaves` ADD `from_day` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `leaves` ADD `to_day` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `leaves` ADD `acted` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE INDEX `leaves_days` ON `leaves` (`person`,`to_day`);