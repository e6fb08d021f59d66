-- What is said about a person, and what people were shown, is never changed: newer rows supersede older ones.
CREATE TRIGGER `audit_event_no_update` BEFORE UPDATE ON `audit_event` BEGIN SELECT RAISE(ABORT, 'audit_event is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `audit_event_no_delete` BEFORE DELETE ON `audit_event` BEGIN SELECT RAISE(ABORT, 'audit_event is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `response_no_update` BEFORE UPDATE ON `response` BEGIN SELECT RAISE(ABORT, 'response is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `response_no_delete` BEFORE DELETE ON `response` BEGIN SELECT RAISE(ABORT, 'response is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `result_no_update` BEFORE UPDATE ON `result` BEGIN SELECT RAISE(ABORT, 'result is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `result_no_delete` BEFORE DELETE ON `result` BEGIN SELECT RAISE(ABORT, 'result is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `practice_response_no_update` BEFORE UPDATE ON `practice_response` BEGIN SELECT RAISE(ABORT, 'practice_response is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `practice_response_no_delete` BEFORE DELETE ON `practice_response` BEGIN SELECT RAISE(ABORT, 'practice_response is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `run_turn_no_update` BEFORE UPDATE ON `run_turn` BEGIN SELECT RAISE(ABORT, 'run_turn is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `run_turn_no_delete` BEFORE DELETE ON `run_turn` BEGIN SELECT RAISE(ABORT, 'run_turn is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `hr_fact_no_update` BEFORE UPDATE ON `hr_fact` BEGIN SELECT RAISE(ABORT, 'hr_fact is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `hr_fact_no_delete` BEFORE DELETE ON `hr_fact` BEGIN SELECT RAISE(ABORT, 'hr_fact is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `content_version_no_update` BEFORE UPDATE ON `content_version` BEGIN SELECT RAISE(ABORT, 'content_version is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `content_version_no_delete` BEFORE DELETE ON `content_version` BEGIN SELECT RAISE(ABORT, 'content_version is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `content_version_key_no_update` BEFORE UPDATE ON `content_version_key` BEGIN SELECT RAISE(ABORT, 'content_version_key is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `content_version_key_no_delete` BEFORE DELETE ON `content_version_key` BEGIN SELECT RAISE(ABORT, 'content_version_key is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `command_no_update` BEFORE UPDATE ON `command` BEGIN SELECT RAISE(ABORT, 'command is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `command_no_delete` BEFORE DELETE ON `command` BEGIN SELECT RAISE(ABORT, 'command is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `form_no_update` BEFORE UPDATE ON `form` BEGIN SELECT RAISE(ABORT, 'form is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `form_no_delete` BEFORE DELETE ON `form` BEGIN SELECT RAISE(ABORT, 'form is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `late_response_no_update` BEFORE UPDATE ON `late_response` BEGIN SELECT RAISE(ABORT, 'late_response is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `late_response_no_delete` BEFORE DELETE ON `late_response` BEGIN SELECT RAISE(ABORT, 'late_response is append-only'); END;
