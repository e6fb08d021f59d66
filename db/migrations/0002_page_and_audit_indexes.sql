CREATE INDEX `audit_event_verb` ON `audit_event` (`verb`,`seq`);--> statement-breakpoint
CREATE INDEX `content_status_changed` ON `content_status` (`changed_at`);