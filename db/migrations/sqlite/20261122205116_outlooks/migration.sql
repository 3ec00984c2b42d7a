CREATE TABLE `outlooks` (
	`tenant` text NOT NULL,
	`kind` text NOT NULL,
	`from_day` text NOT NULL,
	`text` text NOT NULL,
	CONSTRAINT `outlooks_pk` PRIMARY KEY(`tenant`, `kind`, `from_day`)
);
