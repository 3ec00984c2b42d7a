CREATE TABLE `complaints` (
	`tenant` text NOT NULL,
	`no` text NOT NULL,
	`matter` text NOT NULL,
	`grid` text NOT NULL,
	`day` text NOT NULL,
	`reporter` text NOT NULL,
	CONSTRAINT `complaints_pk` PRIMARY KEY(`tenant`, `no`)
);
--> statement-breakpoint
CREATE TABLE `duty_months` (
	`tenant` text NOT NULL,
	`month` text NOT NULL,
	`duty` text NOT NULL,
	`grid` text NOT NULL,
	`n` integer NOT NULL,
	CONSTRAINT `duty_months_pk` PRIMARY KEY(`tenant`, `month`, `duty`, `grid`)
);
--> statement-breakpoint
CREATE TABLE `measures` (
	`id` text PRIMARY KEY,
	`tenant` text NOT NULL,
	`period` text NOT NULL,
	`unit` text NOT NULL,
	`ladder` text NOT NULL,
	`follow_up_on` text,
	`data` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sheets` (
	`tenant` text NOT NULL,
	`rubric` text NOT NULL,
	`period` text NOT NULL,
	`unit` text NOT NULL,
	`state` text NOT NULL,
	`grade` text,
	`problems` integer,
	`data` text NOT NULL,
	CONSTRAINT `sheets_pk` PRIMARY KEY(`tenant`, `rubric`, `period`, `unit`)
);
--> statement-breakpoint
CREATE TABLE `sightings` (
	`tenant` text NOT NULL,
	`month` text NOT NULL,
	`grid` text NOT NULL,
	`kind` text NOT NULL,
	`about` text NOT NULL,
	`day` text NOT NULL,
	`min_level` integer NOT NULL,
	`max_level` integer NOT NULL,
	`evidence` text NOT NULL,
	CONSTRAINT `sightings_pk` PRIMARY KEY(`tenant`, `month`, `grid`, `kind`, `about`)
);
--> statement-breakpoint
CREATE INDEX `complaints_matter` ON `complaints` (`tenant`,`matter`,`day`);--> statement-breakpoint
CREATE INDEX `complaints_day` ON `complaints` (`tenant`,`day`);--> statement-breakpoint
CREATE INDEX `measures_period` ON `measures` (`tenant`,`period`,`unit`);--> statement-breakpoint
CREATE INDEX `measures_follow_up` ON `measures` (`tenant`,`follow_up_on`) WHERE follow_up_on is not null;--> statement-breakpoint
CREATE INDEX `sightings_about` ON `sightings` (`tenant`,`about`);--> statement-breakpoint
INSERT INTO `duty_months` (`tenant`, `month`, `duty`, `grid`, `n`) SELECT `tenant`, substr(`day`, 1, 7), `duty`, `grid`, count(*) FROM `duties_done` GROUP BY 1, 2, 3, 4;