ALTER TABLE `cases` ADD `area` text;--> statement-breakpoint
ALTER TABLE `cases` ADD `town` text;--> statement-breakpoint
ALTER TABLE `cases` ADD `category` text;--> statement-breakpoint
ALTER TABLE `cases` ADD `group_id` text;--> statement-breakpoint
CREATE INDEX `cases_open_area` ON `cases` (`tenant`,`category`,`area`,`reported_at`) WHERE open = 1 and category is not null;--> statement-breakpoint
CREATE INDEX `cases_town` ON `cases` (`town`,`category`,`reported_at`,`state`);--> statement-breakpoint
CREATE INDEX `cases_group` ON `cases` (`group_id`,`reported_at`);--> statement-breakpoint
CREATE INDEX `facts_corrected` ON `facts` (`at`) WHERE type in ('case-corrected', 'reading-corrected');--> statement-breakpoint
UPDATE `cases` SET `area` = (SELECT coalesce(parent, code) FROM grids WHERE code = cases.origin), `town` = (SELECT lineage.ancestor FROM lineage JOIN grids ON grids.code = lineage.ancestor WHERE lineage.descendant = cases.origin AND grids.level = 2), `category` = json_extract(`data`, '$.category'), `group_id` = json_extract(`data`, '$.group');
