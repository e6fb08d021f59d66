CREATE TABLE `attempt` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`exam_version_id` text NOT NULL,
	`form_id` text NOT NULL,
	`state` text NOT NULL,
	`started_at` integer NOT NULL,
	`deadline_at` integer NOT NULL,
	`closed_at` integer,
	`head_seq` integer NOT NULL,
	`head_hash` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`exam_version_id`) REFERENCES `content_version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`form_id`) REFERENCES `form`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `attempt_person` ON `attempt` (`person_id`,`started_at`);--> statement-breakpoint
CREATE INDEX `attempt_open` ON `attempt` (`state`,`deadline_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `attempt_one_open` ON `attempt` (`person_id`) WHERE state = 'open';--> statement-breakpoint
CREATE TABLE `form` (
	`id` text PRIMARY KEY NOT NULL,
	`exam_version_id` text NOT NULL,
	`seed` text NOT NULL,
	`bank_hash` text NOT NULL,
	`entries_json` text NOT NULL,
	FOREIGN KEY (`exam_version_id`) REFERENCES `content_version`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `late_response` (
	`attempt_id` text NOT NULL,
	`key` text NOT NULL,
	`position` integer NOT NULL,
	`body_json` text NOT NULL,
	`received_at` integer NOT NULL,
	PRIMARY KEY(`attempt_id`, `key`),
	FOREIGN KEY (`attempt_id`) REFERENCES `attempt`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `response` (
	`attempt_id` text NOT NULL,
	`seq` integer NOT NULL,
	`position` integer NOT NULL,
	`key` text NOT NULL,
	`body_json` text NOT NULL,
	`received_at` integer NOT NULL,
	`prev_hash` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`attempt_id`, `seq`),
	FOREIGN KEY (`attempt_id`) REFERENCES `attempt`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `response_key` ON `response` (`attempt_id`,`key`);--> statement-breakpoint
CREATE TABLE `result` (
	`id` text PRIMARY KEY NOT NULL,
	`attempt_id` text NOT NULL,
	`person_id` text NOT NULL,
	`exam_id` text NOT NULL,
	`decision` text NOT NULL,
	`total_hundredths` integer NOT NULL,
	`max_hundredths` integer NOT NULL,
	`detail_json` text NOT NULL,
	`graded_at` integer NOT NULL,
	`supersedes_id` text,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempt`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `result_person` ON `result` (`person_id`,`exam_id`,`graded_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `result_first` ON `result` (`attempt_id`) WHERE supersedes_id is null;--> statement-breakpoint
CREATE TABLE `audit_detail` (
	`seq` integer PRIMARY KEY NOT NULL,
	`person_id` text,
	`detail_json` text NOT NULL,
	FOREIGN KEY (`seq`) REFERENCES `audit_event`(`seq`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `audit_event` (
	`seq` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text NOT NULL,
	`verb` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`payload` text NOT NULL,
	`prev_hash` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_event_subject` ON `audit_event` (`subject_kind`,`subject_id`,`seq`);--> statement-breakpoint
CREATE INDEX `audit_event_actor` ON `audit_event` (`actor_id`,`seq`);--> statement-breakpoint
CREATE TABLE `command` (
	`actor_id` text NOT NULL,
	`verb` text NOT NULL,
	`key` text NOT NULL,
	`payload_hash` text NOT NULL,
	`token` text NOT NULL,
	`at` integer NOT NULL,
	`reply_json` text NOT NULL,
	PRIMARY KEY(`actor_id`, `verb`, `key`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `command_token_unique` ON `command` (`token`);--> statement-breakpoint
CREATE TABLE `content_status` (
	`kind` text NOT NULL,
	`authored_id` text NOT NULL,
	`version_id` text NOT NULL,
	`status` text NOT NULL,
	`changed_at` integer NOT NULL,
	PRIMARY KEY(`kind`, `authored_id`),
	FOREIGN KEY (`version_id`) REFERENCES `content_version`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `content_status_live` ON `content_status` (`kind`,`status`);--> statement-breakpoint
CREATE TABLE `content_version` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`authored_id` text NOT NULL,
	`schema_version` integer NOT NULL,
	`bank` text DEFAULT '' NOT NULL,
	`body_json` text NOT NULL,
	`hash` text NOT NULL,
	`origin` text NOT NULL,
	`published_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `content_version_authored` ON `content_version` (`kind`,`authored_id`);--> statement-breakpoint
CREATE TABLE `content_version_key` (
	`version_id` text PRIMARY KEY NOT NULL,
	`key_json` text NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `content_version`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `job` (
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`due_at` integer NOT NULL,
	`lease_until` integer DEFAULT 0 NOT NULL,
	`fence` integer DEFAULT 0 NOT NULL,
	`done_at` integer,
	`last_error` text,
	PRIMARY KEY(`kind`, `subject`)
);
--> statement-breakpoint
CREATE INDEX `job_due` ON `job` (`done_at`,`due_at`);--> statement-breakpoint
CREATE TABLE `app_meta` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `hr_fact` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`value_json` text NOT NULL,
	`as_of` text NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`supersedes_seq` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `hr_fact_person` ON `hr_fact` (`person_id`,`kind`,`seq`);--> statement-breakpoint
CREATE TABLE `org_unit` (
	`id` text PRIMARY KEY NOT NULL,
	`parent_id` text,
	`path` text NOT NULL,
	`name` text NOT NULL,
	`name_en` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`employee_no` text NOT NULL,
	`name` text NOT NULL,
	`created_at` integer NOT NULL,
	`locale` text DEFAULT 'zh-CN' NOT NULL,
	`theme` text DEFAULT 'auto' NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `person_employee_no_unique` ON `person` (`employee_no`);--> statement-breakpoint
CREATE TABLE `placement` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`person_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`track` text NOT NULL,
	`from_date` text NOT NULL,
	`until_date` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `placement_person` ON `placement` (`person_id`);--> statement-breakpoint
CREATE INDEX `placement_unit` ON `placement` (`unit_id`);--> statement-breakpoint
CREATE TABLE `role_grant` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`unit_id` text NOT NULL,
	`from_date` text NOT NULL,
	`until_date` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `org_unit`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `role_grant_person` ON `role_grant` (`person_id`);--> statement-breakpoint
CREATE TABLE `proposal` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`payload_json` text NOT NULL,
	`proposed_by` text NOT NULL,
	`proposed_at` integer NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	`decision` text,
	`reason` text
);
--> statement-breakpoint
CREATE INDEX `proposal_open` ON `proposal` (`decision`,`kind`);--> statement-breakpoint
CREATE TABLE `run` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`scenario_id` text NOT NULL,
	`scenario_version_id` text NOT NULL,
	`seed` text NOT NULL,
	`state` text NOT NULL,
	`turn` integer NOT NULL,
	`state_json` text NOT NULL,
	`started_at` integer NOT NULL,
	`ended_at` integer,
	`ending` text,
	`passed` integer,
	`score_hundredths` integer,
	`score_json` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`scenario_version_id`) REFERENCES `content_version`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `run_person` ON `run` (`person_id`,`started_at`);--> statement-breakpoint
CREATE TABLE `run_turn` (
	`run_id` text NOT NULL,
	`turn` integer NOT NULL,
	`node` text NOT NULL,
	`move` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`run_id`, `turn`),
	FOREIGN KEY (`run_id`) REFERENCES `run`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `password` (
	`person_id` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`must_change` integer NOT NULL,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`secret_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`user_agent` text NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `session_person` ON `session` (`person_id`,`ended_at`);--> statement-breakpoint
CREATE TABLE `setup_link` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer
);
--> statement-breakpoint
CREATE TABLE `throttle` (
	`key` text PRIMARY KEY NOT NULL,
	`failures` integer NOT NULL,
	`last_failure_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `practice_response` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`person_id` text NOT NULL,
	`item_version_id` text NOT NULL,
	`item_id` text NOT NULL,
	`section` text NOT NULL,
	`place` text NOT NULL,
	`response_json` text NOT NULL,
	`share_hundredths` integer NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item_version_id`) REFERENCES `content_version`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `practice_response_person` ON `practice_response` (`person_id`,`item_id`,`seq`);--> statement-breakpoint
CREATE TABLE `section_seen` (
	`person_id` text NOT NULL,
	`section` text NOT NULL,
	`seen_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `section`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
