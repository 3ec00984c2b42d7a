CREATE TABLE `duty_subjects` (
	`tenant` text NOT NULL,
	`duty` text NOT NULL,
	`day` text NOT NULL,
	`grid` text NOT NULL,
	`subject` text NOT NULL,
	CONSTRAINT `duty_subjects_pk` PRIMARY KEY(`tenant`, `duty`, `day`, `grid`, `subject`)
);
