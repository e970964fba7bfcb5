-- Numbers of the same cases that were published elsewhere, each entry with the hash of the one before
-- (electron/summaries/ledger/outside.ts). What was wrong is corrected by a further entry; nothing is ever taken out.
CREATE TABLE outside_number (
  seq INTEGER PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE,
  entry TEXT NOT NULL              -- JSON: which number of which period, where it was published; nothing about who was counted
) STRICT;
CREATE TRIGGER outside_number_is_append_only BEFORE UPDATE ON outside_number BEGIN SELECT raise(ABORT, 'the ledger is append only'); END;
CREATE TRIGGER outside_number_keeps_all BEFORE DELETE ON outside_number BEGIN SELECT raise(ABORT, 'the ledger is append only'); END;

-- Tables that were shown to somebody, by a hash of question and facts. The same question gets the same table again: two different safe
-- ones of the same facts, laid side by side, are not safe (electron/summaries/shown.ts).
CREATE TABLE shown_release (
  key TEXT PRIMARY KEY,
  body TEXT NOT NULL               -- JSON: protected tables
) STRICT, WITHOUT ROWID;
