CREATE TABLE `closings` (
	`case_id` text PRIMARY KEY,
	`tenant` text NOT NULL,
	`no` text NOT NULL,
	`origin` text NOT NULL,
	`day` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `ledger_entries` (
	`tenant` text NOT NULL,
	`book` text NOT NULL,
	`n` integer NOT NULL,
	`grid` text NOT NULL,
	`day` text NOT NULL,
	`remind_on` text,
	`data` text NOT NULL,
	CONSTRAINT `ledger_entries_pk` PRIMARY KEY(`tenant`, `book`, `n`)
);
--> statement-breakpoint
CREATE TABLE `rechecks` (
	`tenant` text NOT NULL,
	`draw` text NOT NULL,
	`no` text NOT NULL,
	`origin` text NOT NULL,
	`checker` text,
	`state` text NOT NULL,
	`day` text NOT NULL,
	`data` text NOT NULL,
	CONSTRAINT `rechecks_pk` PRIMARY KEY(`tenant`, `no`, `draw`)
);
--> statement-breakpoint
CREATE TABLE `visits` (
	`tenant` text NOT NULL,
	`grid` text NOT NULL,
	`day` text NOT NULL,
	`visited` text NOT NULL,
	CONSTRAINT `visits_pk` PRIMARY KEY(`grid`, `day`, `visited`)
);
--> statement-breakpoint
CREATE INDEX `closings_origin` ON `closings` (`origin`,`day`);--> statement-breakpoint
CREATE INDEX `ledger_entries_grid` ON `ledger_entries` (`grid`,`book`,`day`);--> statement-breakpoint
CREATE INDEX `ledger_entries_due` ON `ledger_entries` (`tenant`,`remind_on`) WHERE remind_on is not null;--> statement-breakpoint
CREATE INDEX `rechecks_origin` ON `rechecks` (`origin`,`state`,`day`);--> statement-breakpoint
CREATE INDEX `rechecks_checker` ON `rechecks` (`checker`,`state`) WHERE checker is not null;