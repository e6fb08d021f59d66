-- What an item was confirmed against, and the words a hash stands for, are facts: newer rows supersede older ones.
CREATE TRIGGER `item_confirmation_no_update` BEFORE UPDATE ON `item_confirmation` BEGIN SELECT RAISE(ABORT, 'item_confirmation is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `item_confirmation_no_delete` BEFORE DELETE ON `item_confirmation` BEGIN SELECT RAISE(ABORT, 'item_confirmation is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `paragraph_words_no_update` BEFORE UPDATE ON `paragraph_words` BEGIN SELECT RAISE(ABORT, 'paragraph_words is append-only'); END;--> statement-breakpoint
CREATE TRIGGER `paragraph_words_no_delete` BEFORE DELETE ON `paragraph_words` BEGIN SELECT RAISE(ABORT, 'paragraph_words is append-only'); END;
