CREATE TABLE `alerts` (
	`tenant` text NOT NULL,
	`started_at` integer NOT NULL,
	`ended_at` integer,
	`level` text NOT NULL,
	CONSTRAINT `alerts_pk` PRIMARY KEY(`tenant`, `started_at`)
);
