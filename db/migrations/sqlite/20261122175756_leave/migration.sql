CREATE TABLE `leaves` (
	`id` text PRIMARY KEY,
	`person` text NOT NULL,
	`next_at` integer,
	`data` text NOT NULL
);
--> statement-breakpoint
ALTER TABLE `posts` ADD `acting_for` text;--> statement-breakpoint
ALTER TABLE `posts` ADD `away_since` integer;--> statement-breakpoint
CREATE INDEX `leaves_person` ON `leaves` (`person`) WHERE next_at is not null;--> statement-breakpoint
CREATE INDEX `leaves_next` ON `leaves` (`next_at`) WHERE next_at is not null;