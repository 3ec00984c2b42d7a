CREATE TABLE `alarm_readings` (
	`tenant` text NOT NULL,
	`source` text NOT NULL,
	`source_id` text NOT NULL,
	`alarm` text NOT NULL,
	`value` text NOT NULL,
	`measured_at` integer NOT NULL,
	CONSTRAINT `alarm_readings_pk` PRIMARY KEY(`tenant`, `source`, `source_id`)
);
