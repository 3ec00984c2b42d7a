CREATE TABLE `digests` (
	`tenant` text NOT NULL,
	`kind` text NOT NULL,
	`from_day` text NOT NULL,
	`grid` text NOT NULL,
	`level` integer NOT NULL,
	`state` text NOT NULL,
	`hash` text NOT NULL,
	`outlook` text NOT NULL,
	`signed_by` text,
	`data` text NOT NULL,
	CONSTRAINT `digests_pk` PRIMARY KEY(`tenant`, `kind`, `from_day`, `grid`)
);
--> statement-breakpoint
CREATE TABLE `seals` (
	`tenant` text NOT NULL,
	`day` text NOT NULL,
	`streams` integer NOT NULL,
	`facts` integer NOT NULL,
	`before` text,
	`hash` text NOT NULL,
	CONSTRAINT `seals_pk` PRIMARY KEY(`tenant`, `day`)
);
--> statement-breakpoint
CREATE TABLE `subscriptions` (
	`tenant` text NOT NULL,
	`kind` text NOT NULL,
	`whose` text NOT NULL,
	`wanted` integer NOT NULL,
	CONSTRAINT `subscriptions_pk` PRIMARY KEY(`tenant`, `kind`, `whose`)
);
--> statement-breakpoint
ALTER TABLE `lines` ADD `files` text;--> statement-breakpoint
CREATE INDEX `cases_open_origin` ON `cases` (`origin`,`reported_at`) WHERE open = 1;--> statement-breakpoint
CREATE INDEX `digests_state` ON `digests` (`tenant`,`state`,`from_day`);--> statement-breakpoint
CREATE INDEX `facts_at` ON `facts` (`at`);