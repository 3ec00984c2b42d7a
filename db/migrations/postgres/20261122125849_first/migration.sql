CREATE TABLE "abouts" (
	"platform" text,
	"account" text,
	"chat" text,
	"message" text,
	"case_id" text NOT NULL,
	"opened" bigint NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "abouts_pkey" PRIMARY KEY("platform","account","chat","message")
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"platform" text,
	"account" text,
	"user_id" text,
	"person" text NOT NULL,
	"direct_chat" text,
	"used_at" bigint NOT NULL,
	CONSTRAINT "accounts_pkey" PRIMARY KEY("platform","account","user_id")
);
--> statement-breakpoint
CREATE TABLE "cards" (
	"case_id" text,
	"group_id" text,
	"message" text NOT NULL,
	CONSTRAINT "cards_pkey" PRIMARY KEY("case_id","group_id")
);
--> statement-breakpoint
CREATE TABLE "cases" (
	"id" text PRIMARY KEY,
	"tenant" text NOT NULL,
	"no" text NOT NULL,
	"short" bigint,
	"state" text NOT NULL,
	"open" bigint NOT NULL,
	"overdue" bigint NOT NULL,
	"origin" text NOT NULL,
	"holder_grid" text NOT NULL,
	"holder_person" text,
	"holder_department" text,
	"reporter" text,
	"reported_at" bigint NOT NULL,
	"next_step_at" bigint,
	"data" json NOT NULL
);
--> statement-breakpoint
CREATE TABLE "codes" (
	"hash" text PRIMARY KEY,
	"person" text,
	"group_id" text,
	"until" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "counters" (
	"tenant" text,
	"series" text,
	"last" bigint NOT NULL,
	CONSTRAINT "counters_pkey" PRIMARY KEY("tenant","series")
);
--> statement-breakpoint
CREATE TABLE "departments" (
	"id" text PRIMARY KEY,
	"tenant" text NOT NULL,
	"grid" text NOT NULL,
	"name" text NOT NULL,
	"aliases" json NOT NULL
);
--> statement-breakpoint
CREATE TABLE "duties_done" (
	"tenant" text,
	"duty" text,
	"day" text,
	"grid" text,
	CONSTRAINT "duties_done_pkey" PRIMARY KEY("tenant","duty","day","grid")
);
--> statement-breakpoint
CREATE TABLE "facts" (
	"stream" text,
	"version" bigint,
	"type" text NOT NULL,
	"data" json NOT NULL,
	"by" json NOT NULL,
	"at" bigint NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "facts_pkey" PRIMARY KEY("stream","version")
);
--> statement-breakpoint
CREATE TABLE "grids" (
	"code" text PRIMARY KEY,
	"tenant" text NOT NULL,
	"name" text NOT NULL,
	"level" bigint NOT NULL,
	"parent" text
);
--> statement-breakpoint
CREATE TABLE "groups" (
	"id" text PRIMARY KEY,
	"tenant" text NOT NULL,
	"grid" text NOT NULL,
	"name" text NOT NULL,
	"purpose" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "homes" (
	"group_id" text PRIMARY KEY,
	"platform" text NOT NULL,
	"account" text NOT NULL,
	"chat" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "inbox" (
	"row" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "inbox_row_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"platform" text NOT NULL,
	"account" text NOT NULL,
	"chat" text NOT NULL,
	"message" text NOT NULL,
	"chat_key" text NOT NULL,
	"user_id" text NOT NULL,
	"album" text,
	"state" text NOT NULL,
	"held" bigint NOT NULL,
	"ready_at" bigint NOT NULL,
	"received_at" bigint NOT NULL,
	"attempts" bigint NOT NULL,
	"outcome" text,
	"settled_at" bigint,
	"data" json NOT NULL
);
--> statement-breakpoint
CREATE TABLE "leases" (
	"name" text PRIMARY KEY,
	"owner" text NOT NULL,
	"until" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lineage" (
	"ancestor" text,
	"descendant" text,
	"depth" bigint NOT NULL,
	CONSTRAINT "lineage_pkey" PRIMARY KEY("descendant","ancestor")
);
--> statement-breakpoint
CREATE TABLE "lines" (
	"row" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "lines_row_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"key" text NOT NULL UNIQUE,
	"chat" text NOT NULL,
	"from_id" text NOT NULL,
	"name" text NOT NULL,
	"text" text NOT NULL,
	"photos" json NOT NULL,
	"buttons" json NOT NULL,
	"reply_to" text,
	"recalled" bigint NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "members" (
	"group_id" text,
	"person" text,
	CONSTRAINT "members_pkey" PRIMARY KEY("group_id","person")
);
--> statement-breakpoint
CREATE TABLE "names" (
	"tenant" text,
	"name" text,
	"kind" text,
	"id" text,
	CONSTRAINT "names_pkey" PRIMARY KEY("tenant","name","kind","id")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"row" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "outbox_row_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"key" text NOT NULL UNIQUE,
	"place" text NOT NULL,
	"destination" json NOT NULL,
	"about" text,
	"meaning" json NOT NULL,
	"rank" bigint NOT NULL,
	"due_at" bigint NOT NULL,
	"ready_at" bigint NOT NULL,
	"state" text NOT NULL,
	"attempts" bigint NOT NULL,
	"reason" text,
	"settled_at" bigint
);
--> statement-breakpoint
CREATE TABLE "persons" (
	"id" text PRIMARY KEY,
	"tenant" text NOT NULL,
	"name" text NOT NULL,
	"department" text
);
--> statement-breakpoint
CREATE TABLE "photos" (
	"tenant" text,
	"photo" text,
	"case_id" text,
	CONSTRAINT "photos_pkey" PRIMARY KEY("tenant","photo","case_id")
);
--> statement-breakpoint
CREATE TABLE "posts" (
	"row" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "posts_row_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"grid" text NOT NULL,
	"person" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"since" bigint NOT NULL,
	"until" bigint
);
--> statement-breakpoint
CREATE TABLE "questions" (
	"chat_key" text,
	"user_id" text,
	"question" json NOT NULL,
	CONSTRAINT "questions_pkey" PRIMARY KEY("chat_key","user_id")
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"key" text PRIMARY KEY,
	"value" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stamps" (
	"stamp" text PRIMARY KEY,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tallies" (
	"grid" text,
	"day" text,
	"key" text,
	"n" bigint NOT NULL,
	CONSTRAINT "tallies_pkey" PRIMARY KEY("grid","day","key")
);
--> statement-breakpoint
CREATE TABLE "tenants" (
	"tenant" text PRIMARY KEY,
	"name" text NOT NULL,
	"pack" text NOT NULL
);
--> statement-breakpoint
CREATE INDEX "accounts_person" ON "accounts" ("person","used_at");--> statement-breakpoint
CREATE UNIQUE INDEX "cases_no" ON "cases" ("tenant","no");--> statement-breakpoint
CREATE INDEX "cases_short" ON "cases" ("tenant","short","reported_at");--> statement-breakpoint
CREATE INDEX "cases_state" ON "cases" ("tenant","state","reported_at");--> statement-breakpoint
CREATE INDEX "cases_reported" ON "cases" ("tenant","reported_at");--> statement-breakpoint
CREATE INDEX "cases_open" ON "cases" ("tenant","open","reported_at","state","overdue");--> statement-breakpoint
CREATE INDEX "cases_open_reporter" ON "cases" ("reporter","reported_at") WHERE open = 1;--> statement-breakpoint
CREATE INDEX "cases_open_holder" ON "cases" ("holder_grid","reported_at") WHERE open = 1;--> statement-breakpoint
CREATE INDEX "cases_open_person" ON "cases" ("holder_person","reported_at") WHERE open = 1 and holder_person is not null;--> statement-breakpoint
CREATE INDEX "cases_open_department" ON "cases" ("holder_department","reported_at") WHERE open = 1 and holder_department is not null;--> statement-breakpoint
CREATE INDEX "cases_next_step" ON "cases" ("next_step_at") WHERE next_step_at is not null;--> statement-breakpoint
CREATE INDEX "departments_tenant" ON "departments" ("tenant");--> statement-breakpoint
CREATE INDEX "groups_grid" ON "groups" ("grid");--> statement-breakpoint
CREATE INDEX "groups_tenant" ON "groups" ("tenant");--> statement-breakpoint
CREATE UNIQUE INDEX "homes_chat" ON "homes" ("platform","account","chat");--> statement-breakpoint
CREATE UNIQUE INDEX "inbox_message" ON "inbox" ("platform","account","chat","message");--> statement-breakpoint
CREATE INDEX "inbox_chat" ON "inbox" ("chat_key","row","ready_at") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "inbox_ready" ON "inbox" ("ready_at") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "inbox_parked" ON "inbox" ("row") WHERE state = 'parked';--> statement-breakpoint
CREATE INDEX "lineage_down" ON "lineage" ("ancestor","depth");--> statement-breakpoint
CREATE INDEX "lines_chat" ON "lines" ("chat","row");--> statement-breakpoint
CREATE INDEX "members_person" ON "members" ("person");--> statement-breakpoint
CREATE INDEX "outbox_waiting" ON "outbox" ("rank","ready_at","row") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "outbox_parked" ON "outbox" ("row") WHERE state = 'parked';--> statement-breakpoint
CREATE INDEX "persons_tenant" ON "persons" ("tenant");--> statement-breakpoint
CREATE INDEX "persons_department" ON "persons" ("department");--> statement-breakpoint
CREATE INDEX "posts_grid" ON "posts" ("grid") WHERE until is null;--> statement-breakpoint
CREATE INDEX "posts_person" ON "posts" ("person") WHERE until is null;--> statement-breakpoint
ALTER TABLE "departments" ADD CONSTRAINT "departments_tenant_tenants_tenant_fkey" FOREIGN KEY ("tenant") REFERENCES "tenants"("tenant");--> statement-breakpoint
ALTER TABLE "departments" ADD CONSTRAINT "departments_grid_grids_code_fkey" FOREIGN KEY ("grid") REFERENCES "grids"("code");--> statement-breakpoint
ALTER TABLE "grids" ADD CONSTRAINT "grids_tenant_tenants_tenant_fkey" FOREIGN KEY ("tenant") REFERENCES "tenants"("tenant");--> statement-breakpoint
ALTER TABLE "groups" ADD CONSTRAINT "groups_tenant_tenants_tenant_fkey" FOREIGN KEY ("tenant") REFERENCES "tenants"("tenant");--> statement-breakpoint
ALTER TABLE "groups" ADD CONSTRAINT "groups_grid_grids_code_fkey" FOREIGN KEY ("grid") REFERENCES "grids"("code");--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_group_id_groups_id_fkey" FOREIGN KEY ("group_id") REFERENCES "groups"("id");--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_person_persons_id_fkey" FOREIGN KEY ("person") REFERENCES "persons"("id");--> statement-breakpoint
ALTER TABLE "persons" ADD CONSTRAINT "persons_tenant_tenants_tenant_fkey" FOREIGN KEY ("tenant") REFERENCES "tenants"("tenant");--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_grid_grids_code_fkey" FOREIGN KEY ("grid") REFERENCES "grids"("code");--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_person_persons_id_fkey" FOREIGN KEY ("person") REFERENCES "persons"("id");