CREATE TABLE `duty_entries` (
	`tenant` text NOT NULL,
	`duty` text NOT NULL,
	`day` text NOT NULL,
	`grid` text NOT NULL,
	`at` integer NOT NULL,
	`n` integer NOT NULL,
	CONSTRAINT `duty_entries_pk` PRIMARY KEY(`tenant`, `duty`, `day`, `grid`, `at`)
);
--> statement-breakpoint
CREATE TABLE `late_tallies` (
	`grid` text NOT NULL,
	`day` text NOT NULL,
	`key` text NOT NULL,
	`at` integer NOT NULL,
	`n` integer NOT NULL,
	CONSTRAINT `late_tallies_pk` PRIMARY KEY(`grid`, `day`, `key`, `at`)
);
--> statement-breakpoint
CREATE TABLE `register_entries` (
	`tenant` text NOT NULL,
	`register` text NOT NULL,
	`n` integer NOT NULL,
	`grid` text NOT NULL,
	`day` text NOT NULL,
	`data` text NOT NULL,
	CONSTRAINT `register_entries_pk` PRIMARY KEY(`tenant`, `register`, `n`)
);
--> statement-breakpoint
CREATE INDEX `order_parts_person` ON `order_parts` (`person`,`order_id`) WHERE person is not null;--> statement-breakpoint
CREATE INDEX `register_entries_grid` ON `register_entries` (`grid`,`register`,`day`);