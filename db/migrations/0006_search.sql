CREATE TABLE `search_entry` (
	`id` integer PRIMARY KEY NOT NULL,
	`owner` text NOT NULL,
	`kind` text NOT NULL,
	`path` text NOT NULL,
	`heading` text NOT NULL,
	`heading_en` text NOT NULL,
	`trail_json` text NOT NULL,
	`words` text NOT NULL,
	`words_en` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_entry_place` ON `search_entry` (`owner`,`path`);--> statement-breakpoint
CREATE TABLE `search_source` (
	`owner` text PRIMARY KEY NOT NULL,
	`stamp` text NOT NULL
);
