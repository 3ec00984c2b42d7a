CREATE TABLE `order_cards` (
	`order_id` text NOT NULL,
	`scope` text NOT NULL,
	`group_id` text NOT NULL,
	`stale_since` integer,
	`shown_at` integer NOT NULL,
	CONSTRAINT `order_cards_pk` PRIMARY KEY(`order_id`, `scope`)
);
--> statement-breakpoint
CREATE TABLE `order_counts` (
	`order_id` text NOT NULL,
	`grid` text NOT NULL,
	`tier` integer NOT NULL,
	`told` integer NOT NULL,
	`acknowledged` integer NOT NULL,
	`done` integer NOT NULL,
	`refused` integer NOT NULL,
	`late` integer NOT NULL,
	CONSTRAINT `order_counts_pk` PRIMARY KEY(`order_id`, `grid`, `tier`)
);
--> statement-breakpoint
CREATE TABLE `order_parts` (
	`order_id` text NOT NULL,
	`key` text NOT NULL,
	`parent` text NOT NULL,
	`tier` integer NOT NULL,
	`grid` text NOT NULL,
	`person` text,
	`department` text,
	`group_id` text,
	`name` text NOT NULL,
	`state` text NOT NULL,
	`passed` integer NOT NULL,
	`children_open` integer NOT NULL,
	`acknowledged_at` integer,
	`done_at` integer,
	`late` integer NOT NULL,
	`photos` integer NOT NULL,
	`words` text NOT NULL,
	`version` integer NOT NULL,
	CONSTRAINT `order_parts_pk` PRIMARY KEY(`order_id`, `key`)
);
--> statement-breakpoint
CREATE TABLE `orders` (
	`id` text PRIMARY KEY,
	`tenant` text NOT NULL,
	`no` text NOT NULL,
	`short` integer NOT NULL,
	`state` text NOT NULL,
	`origin` text NOT NULL,
	`group_id` text,
	`giver` text NOT NULL,
	`issued_at` integer NOT NULL,
	`next_step_at` integer,
	`data` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `order_cards_stale` ON `order_cards` (`stale_since`) WHERE stale_since is not null;--> statement-breakpoint
CREATE INDEX `order_parts_state` ON `order_parts` (`order_id`,`state`,`parent`,`group_id`);--> statement-breakpoint
CREATE INDEX `order_parts_group` ON `order_parts` (`group_id`,`order_id`);--> statement-breakpoint
CREATE INDEX `order_parts_rolled` ON `order_parts` (`order_id`) WHERE passed = 1 and children_open = 0 and state <> 'done';--> statement-breakpoint
CREATE INDEX `orders_short` ON `orders` (`tenant`,`short`,`issued_at`);--> statement-breakpoint
CREATE INDEX `orders_giver` ON `orders` (`giver`,`issued_at`);--> statement-breakpoint
CREATE INDEX `orders_group` ON `orders` (`group_id`,`issued_at`);--> statement-breakpoint
CREATE INDEX `orders_state` ON `orders` (`tenant`,`state`,`issued_at`);--> statement-breakpoint
CREATE INDEX `orders_next_step` ON `orders` (`next_step_at`) WHERE next_step_at is not null;