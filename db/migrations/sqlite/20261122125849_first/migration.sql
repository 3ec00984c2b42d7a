CREATE TABLE `abouts` (
	`platform` text NOT NULL,
	`account` text NOT NULL,
	`chat` text NOT NULL,
	`message` text NOT NULL,
	`case_id` text NOT NULL,
	`opened` integer NOT NULL,
	`at` integer NOT NULL,
	CONSTRAINT `abouts_pk` PRIMARY KEY(`platform`, `account`, `chat`, `message`)
);
--> statement-breakpoint
CREATE TABLE `accounts` (
	`platform` text NOT NULL,
	`account` text NOT NULL,
	`user_id` text NOT NULL,
	`person` text NOT NULL,
	`direct_chat` text,
	`used_at` integer NOT NULL,
	CONSTRAINT `accounts_pk` PRIMARY KEY(`platform`, `account`, `user_id`)
);
--> statement-breakpoint
CREATE TABLE `cards` (
	`case_id` text NOT NULL,
	`group_id` text NOT NULL,
	`message` text NOT NULL,
	CONSTRAINT `cards_pk` PRIMARY KEY(`case_id`, `group_id`)
);
--> statement-breakpoint
CREATE TABLE `cases` (
	`id` text PRIMARY KEY,
	`tenant` text NOT NULL,
	`no` text NOT NULL,
	`short` integer,
	`state` text NOT NULL,
	`open` integer NOT NULL,
	`overdue` integer NOT NULL,
	`origin` text NOT NULL,
	`holder_grid` text NOT NULL,
	`holder_person` text,
	`holder_department` text,
	`reporter` text,
	`reported_at` integer NOT NULL,
	`next_step_at` integer,
	`data` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `codes` (
	`hash` text PRIMARY KEY,
	`person` text,
	`group_id` text,
	`until` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `counters` (
	`tenant` text NOT NULL,
	`series` text NOT NULL,
	`last` integer NOT NULL,
	CONSTRAINT `counters_pk` PRIMARY KEY(`tenant`, `series`)
);
--> statement-breakpoint
CREATE TABLE `departments` (
	`id` text PRIMARY KEY,
	`tenant` text NOT NULL,
	`grid` text NOT NULL,
	`name` text NOT NULL,
	`aliases` text NOT NULL,
	CONSTRAINT `fk_departments_tenant_tenants_tenant_fk` FOREIGN KEY (`tenant`) REFERENCES `tenants`(`tenant`),
	CONSTRAINT `fk_departments_grid_grids_code_fk` FOREIGN KEY (`grid`) REFERENCES `grids`(`code`)
);
--> statement-breakpoint
CREATE TABLE `duties_done` (
	`tenant` text NOT NULL,
	`duty` text NOT NULL,
	`day` text NOT NULL,
	`grid` text NOT NULL,
	CONSTRAINT `duties_done_pk` PRIMARY KEY(`tenant`, `duty`, `day`, `grid`)
);
--> statement-breakpoint
CREATE TABLE `facts` (
	`stream` text NOT NULL,
	`version` integer NOT NULL,
	`type` text NOT NULL,
	`data` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`hash` text NOT NULL,
	CONSTRAINT `facts_pk` PRIMARY KEY(`stream`, `version`)
);
--> statement-breakpoint
CREATE TABLE `grids` (
	`code` text PRIMARY KEY,
	`tenant` text NOT NULL,
	`name` text NOT NULL,
	`level` integer NOT NULL,
	`parent` text,
	CONSTRAINT `fk_grids_tenant_tenants_tenant_fk` FOREIGN KEY (`tenant`) REFERENCES `tenants`(`tenant`)
);
--> statement-breakpoint
CREATE TABLE `groups` (
	`id` text PRIMARY KEY,
	`tenant` text NOT NULL,
	`grid` text NOT NULL,
	`name` text NOT NULL,
	`purpose` text NOT NULL,
	CONSTRAINT `fk_groups_tenant_tenants_tenant_fk` FOREIGN KEY (`tenant`) REFERENCES `tenants`(`tenant`),
	CONSTRAINT `fk_groups_grid_grids_code_fk` FOREIGN KEY (`grid`) REFERENCES `grids`(`code`)
);
--> statement-breakpoint
CREATE TABLE `homes` (
	`group_id` text PRIMARY KEY,
	`platform` text NOT NULL,
	`account` text NOT NULL,
	`chat` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `inbox` (
	`row` integer PRIMARY KEY AUTOINCREMENT,
	`platform` text NOT NULL,
	`account` text NOT NULL,
	`chat` text NOT NULL,
	`message` text NOT NULL,
	`chat_key` text NOT NULL,
	`user_id` text NOT NULL,
	`album` text,
	`state` text NOT NULL,
	`held` integer NOT NULL,
	`ready_at` integer NOT NULL,
	`received_at` integer NOT NULL,
	`attempts` integer NOT NULL,
	`outcome` text,
	`settled_at` integer,
	`data` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `leases` (
	`name` text PRIMARY KEY,
	`owner` text NOT NULL,
	`until` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `lineage` (
	`ancestor` text NOT NULL,
	`descendant` text NOT NULL,
	`depth` integer NOT NULL,
	CONSTRAINT `lineage_pk` PRIMARY KEY(`descendant`, `ancestor`)
);
--> statement-breakpoint
CREATE TABLE `lines` (
	`row` integer PRIMARY KEY AUTOINCREMENT,
	`key` text NOT NULL UNIQUE,
	`chat` text NOT NULL,
	`from_id` text NOT NULL,
	`name` text NOT NULL,
	`text` text NOT NULL,
	`photos` text NOT NULL,
	`buttons` text NOT NULL,
	`reply_to` text,
	`recalled` integer NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `members` (
	`group_id` text NOT NULL,
	`person` text NOT NULL,
	CONSTRAINT `members_pk` PRIMARY KEY(`group_id`, `person`),
	CONSTRAINT `fk_members_group_id_groups_id_fk` FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`),
	CONSTRAINT `fk_members_person_persons_id_fk` FOREIGN KEY (`person`) REFERENCES `persons`(`id`)
);
--> statement-breakpoint
CREATE TABLE `names` (
	`tenant` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`id` text NOT NULL,
	CONSTRAINT `names_pk` PRIMARY KEY(`tenant`, `name`, `kind`, `id`)
);
--> statement-breakpoint
CREATE TABLE `outbox` (
	`row` integer PRIMARY KEY AUTOINCREMENT,
	`key` text NOT NULL UNIQUE,
	`place` text NOT NULL,
	`destination` text NOT NULL,
	`about` text,
	`meaning` text NOT NULL,
	`rank` integer NOT NULL,
	`due_at` integer NOT NULL,
	`ready_at` integer NOT NULL,
	`state` text NOT NULL,
	`attempts` integer NOT NULL,
	`reason` text,
	`settled_at` integer
);
--> statement-breakpoint
CREATE TABLE `persons` (
	`id` text PRIMARY KEY,
	`tenant` text NOT NULL,
	`name` text NOT NULL,
	`department` text,
	CONSTRAINT `fk_persons_tenant_tenants_tenant_fk` FOREIGN KEY (`tenant`) REFERENCES `tenants`(`tenant`)
);
--> statement-breakpoint
CREATE TABLE `photos` (
	`tenant` text NOT NULL,
	`photo` text NOT NULL,
	`case_id` text NOT NULL,
	CONSTRAINT `photos_pk` PRIMARY KEY(`tenant`, `photo`, `case_id`)
);
--> statement-breakpoint
CREATE TABLE `posts` (
	`row` integer PRIMARY KEY AUTOINCREMENT,
	`grid` text NOT NULL,
	`person` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`since` integer NOT NULL,
	`until` integer,
	CONSTRAINT `fk_posts_grid_grids_code_fk` FOREIGN KEY (`grid`) REFERENCES `grids`(`code`),
	CONSTRAINT `fk_posts_person_persons_id_fk` FOREIGN KEY (`person`) REFERENCES `persons`(`id`)
);
--> statement-breakpoint
CREATE TABLE `questions` (
	`chat_key` text NOT NULL,
	`user_id` text NOT NULL,
	`question` text NOT NULL,
	CONSTRAINT `questions_pk` PRIMARY KEY(`chat_key`, `user_id`)
);
--> statement-breakpoint
CREATE TABLE `settings` (
	`key` text PRIMARY KEY,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `stamps` (
	`stamp` text PRIMARY KEY,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `tallies` (
	`grid` text NOT NULL,
	`day` text NOT NULL,
	`key` text NOT NULL,
	`n` integer NOT NULL,
	CONSTRAINT `tallies_pk` PRIMARY KEY(`grid`, `day`, `key`)
);
--> statement-breakpoint
CREATE TABLE `tenants` (
	`tenant` text PRIMARY KEY,
	`name` text NOT NULL,
	`pack` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `accounts_person` ON `accounts` (`person`,`used_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `cases_no` ON `cases` (`tenant`,`no`);--> statement-breakpoint
CREATE INDEX `cases_short` ON `cases` (`tenant`,`short`,`reported_at`);--> statement-breakpoint
CREATE INDEX `cases_state` ON `cases` (`tenant`,`state`,`reported_at`);--> statement-breakpoint
CREATE INDEX `cases_reported` ON `cases` (`tenant`,`reported_at`);--> statement-breakpoint
CREATE INDEX `cases_open` ON `cases` (`tenant`,`open`,`reported_at`,`state`,`overdue`);--> statement-breakpoint
CREATE INDEX `cases_open_reporter` ON `cases` (`reporter`,`reported_at`) WHERE open = 1;--> statement-breakpoint
CREATE INDEX `cases_open_holder` ON `cases` (`holder_grid`,`reported_at`) WHERE open = 1;--> statement-breakpoint
CREATE INDEX `cases_open_person` ON `cases` (`holder_person`,`reported_at`) WHERE open = 1 and holder_person is not null;--> statement-breakpoint
CREATE INDEX `cases_open_department` ON `cases` (`holder_department`,`reported_at`) WHERE open = 1 and holder_department is not null;--> statement-breakpoint
CREATE INDEX `cases_next_step` ON `cases` (`next_step_at`) WHERE next_step_at is not null;--> statement-breakpoint
CREATE INDEX `departments_tenant` ON `departments` (`tenant`);--> statement-breakpoint
CREATE INDEX `groups_grid` ON `groups` (`grid`);--> statement-breakpoint
CREATE INDEX `groups_tenant` ON `groups` (`tenant`);--> statement-breakpoint
CREATE UNIQUE INDEX `homes_chat` ON `homes` (`platform`,`account`,`chat`);--> statement-breakpoint
CREATE UNIQUE INDEX `inbox_message` ON `inbox` (`platform`,`account`,`chat`,`message`);--> statement-breakpoint
CREATE INDEX `inbox_chat` ON `inbox` (`chat_key`,`row`,`ready_at`) WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX `inbox_ready` ON `inbox` (`ready_at`) WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX `inbox_parked` ON `inbox` (`row`) WHERE state = 'parked';--> statement-breakpoint
CREATE INDEX `lineage_down` ON `lineage` (`ancestor`,`depth`);--> statement-breakpoint
CREATE INDEX `lines_chat` ON `lines` (`chat`,`row`);--> statement-breakpoint
CREATE INDEX `members_person` ON `members` (`person`);--> statement-breakpoint
CREATE INDEX `outbox_waiting` ON `outbox` (`rank`,`ready_at`,`row`) WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX `outbox_parked` ON `outbox` (`row`) WHERE state = 'parked';--> statement-breakpoint
CREATE INDEX `persons_tenant` ON `persons` (`tenant`);--> statement-breakpoint
CREATE INDEX `persons_department` ON `persons` (`department`);--> statement-breakpoint
CREATE INDEX `posts_grid` ON `posts` (`grid`) WHERE until is null;--> statement-breakpoint
CREATE INDEX `posts_person` ON `posts` (`person`) WHERE until is null;