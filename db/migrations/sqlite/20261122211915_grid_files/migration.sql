CREATE TABLE `grid_files` (
	`tenant` text NOT NULL,
	`grid` text NOT NULL,
	`item` text NOT NULL,
	`text` text NOT NULL,
	CONSTRAINT `grid_files_pk` PRIMARY KEY(`grid`, `item`)
);
--> statement-breakpoint
CREATE INDEX `grid_files_tenant` ON `grid_files` (`tenant`);