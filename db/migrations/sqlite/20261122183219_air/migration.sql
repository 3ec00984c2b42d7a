CREATE TABLE `air_months` (
	`tenant` text NOT NULL,
	`month` text NOT NULL,
	`unit` text NOT NULL,
	`data` text NOT NULL,
	CONSTRAINT `air_months_pk` PRIMARY KEY(`tenant`, `month`, `unit`)
);
--> statement-breakpoint
CREATE TABLE `air_rows` (
	`tenant` text NOT NULL,
	`of_table` text NOT NULL,
	`period` text NOT NULL,
	`on_day` text NOT NULL,
	`place` text NOT NULL,
	`data` text NOT NULL,
	CONSTRAINT `air_rows_pk` PRIMARY KEY(`tenant`, `of_table`, `period`, `on_day`, `place`)
);
--> statement-breakpoint
CREATE TABLE `issue_checks` (
	`tenant` text NOT NULL,
	`about` text NOT NULL,
	`week` text NOT NULL,
	`grid` text NOT NULL,
	`level` integer NOT NULL,
	`outcome` text NOT NULL,
	CONSTRAINT `issue_checks_pk` PRIMARY KEY(`tenant`, `about`, `week`)
);
--> statement-breakpoint
CREATE INDEX `issue_checks_week` ON `issue_checks` (`tenant`,`week`);