-- search_words.rowid is documents.number. The words come ready made (store/words.py): to the
-- tokeniser `ascii` every character beyond ASCII is part of a word, so that it never cuts again.
CREATE VIRTUAL TABLE search_words USING fts5 (words, tokenize = 'ascii');
