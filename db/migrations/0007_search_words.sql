-- Full-text index over the tokens of search_entry, row for row. Contentless: the words themselves are in search_entry.
-- The tokens are cut by the application (domain/study/search-tokens.ts: overlapping pairs of characters), so the
-- simplest tokenizer is the right one: it parts at spaces and takes every character beyond ASCII as it is.
CREATE VIRTUAL TABLE `search_words` USING fts5(`heading`, `context`, `words`, content='', contentless_delete=1, tokenize='ascii');
