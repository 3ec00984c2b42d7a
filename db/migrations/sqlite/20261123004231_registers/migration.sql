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
CREATE INDEX `register_entries_grid` ON `register_entries` (`grid`,`register`,`day`);