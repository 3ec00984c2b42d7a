CREATE TABLE `duty_excuses` (
	`tenant` text NOT NULL,
	`grid` text NOT NULL,
	`day` text NOT NULL,
	CONSTRAINT `duty_excuses_pk` PRIMARY KEY(`tenant`, `grid`, `day`)
);
--> statement-breakpoint
CREATE TABLE `lacks` (
	`tenant` text NOT NULL,
	`group_id` text NOT NULL,
	`grid` text NOT NULL,
	`post` text NOT NULL,
	`since` text NOT NULL,
	CONSTRAINT `lacks_pk` PRIMARY KEY(`tenant`, `group_id`, `grid`, `post`)
);
--> statement-breakpoint
CREATE TABLE `leaves` (
	`tenant` text NOT NULL,
	`person` text NOT NULL,
	`day` text NOT NULL,
	CONSTRAINT `leaves_pk` PRIMARY KEY(`tenant`, `person`, `day`)
);
--> statement-breakpoint
ALTER TABLE `duties_done` ADD `n` integer DEFAULT 1 NOT NULL;