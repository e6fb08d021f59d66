CREATE TABLE `item_confirmation` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`item_version_id` text NOT NULL,
	`anchor` text NOT NULL,
	`paragraph_hash` text,
	`figures_json` text NOT NULL,
	`confirmed_by` text NOT NULL,
	`confirmed_at` integer NOT NULL,
	`proposal_id` text,
	FOREIGN KEY (`item_version_id`) REFERENCES `content_version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`proposal_id`) REFERENCES `proposal`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `item_confirmation_version` ON `item_confirmation` (`item_version_id`,`seq`);--> statement-breakpoint
CREATE TABLE `paragraph_words` (
	`hash` text PRIMARY KEY NOT NULL,
	`words` text NOT NULL
);
