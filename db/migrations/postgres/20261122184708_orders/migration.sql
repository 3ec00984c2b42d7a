CREATE TABLE "order_cards" (
	"order_id" text,
	"scope" text,
	"group_id" text NOT NULL,
	"stale_since" bigint,
	"shown_at" bigint NOT NULL,
	CONSTRAINT "order_cards_pkey" PRIMARY KEY("order_id","scope")
);
--> statement-breakpoint
CREATE TABLE "order_counts" (
	"order_id" text,
	"grid" text,
	"tier" bigint,
	"told" bigint NOT NULL,
	"acknowledged" bigint NOT NULL,
	"done" bigint NOT NULL,
	"refused" bigint NOT NULL,
	"late" bigint NOT NULL,
	CONSTRAINT "order_counts_pkey" PRIMARY KEY("order_id","grid","tier")
);
--> statement-breakpoint
CREATE TABLE "order_parts" (
	"order_id" text,
	"key" text,
	"parent" text NOT NULL,
	"tier" bigint NOT NULL,
	"grid" text NOT NULL,
	"person" text,
	"department" text,
	"group_id" text,
	"name" text NOT NULL,
	"state" text NOT NULL,
	"passed" bigint NOT NULL,
	"children_open" bigint NOT NULL,
	"acknowledged_at" bigint,
	"done_at" bigint,
	"late" bigint NOT NULL,
	"photos" bigint NOT NULL,
	"words" text NOT NULL,
	"version" bigint NOT NULL,
	CONSTRAINT "order_parts_pkey" PRIMARY KEY("order_id","key")
);
--> statement-breakpoint
CREATE TABLE "orders" (
	"id" text PRIMARY KEY,
	"tenant" text NOT NULL,
	"no" text NOT NULL,
	"short" bigint NOT NULL,
	"state" text NOT NULL,
	"origin" text NOT NULL,
	"group_id" text,
	"giver" text NOT NULL,
	"issued_at" bigint NOT NULL,
	"next_step_at" bigint,
	"data" json NOT NULL
);
--> statement-breakpoint
CREATE INDEX "order_cards_stale" ON "order_cards" ("stale_since") WHERE stale_since is not null;--> statement-breakpoint
CREATE INDEX "order_parts_state" ON "order_parts" ("order_id","state","parent","group_id");--> statement-breakpoint
CREATE INDEX "order_parts_group" ON "order_parts" ("group_id","order_id");--> statement-breakpoint
CREATE INDEX "order_parts_rolled" ON "order_parts" ("order_id") WHERE passed = 1 and children_open = 0 and state <> 'done';--> statement-breakpoint
CREATE INDEX "orders_short" ON "orders" ("tenant","short","issued_at");--> statement-breakpoint
CREATE INDEX "orders_giver" ON "orders" ("giver","issued_at");--> statement-breakpoint
CREATE INDEX "orders_group" ON "orders" ("group_id","issued_at");--> statement-breakpoint
CREATE INDEX "orders_state" ON "orders" ("tenant","state","issued_at");--> statement-breakpoint
CREATE INDEX "orders_next_step" ON "orders" ("next_step_at") WHERE next_step_at is not null;