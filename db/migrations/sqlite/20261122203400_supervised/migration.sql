CREATE TABLE `supervised` (
	`case_id` text PRIMARY KEY,
	`tenant` text NOT NULL,
	`mode` text NOT NULL,
	`press_at` integer
);
--> statement-breakpoint
CREATE INDEX `supervised_mode` ON `supervised` (`tenant`,`mode`);--> statement-breakpoint
CREATE INDEX `supervised_press` ON `supervised` (`press_at`) WHERE press_at is not null;