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
