-- The board: agreements to look at again, in the order of their days.
CREATE INDEX agreement_review ON agreement (review_on) WHERE status = 'active' AND review_on IS NOT NULL;

-- Quick notes that were put away without becoming part of a case: their day comes as that of a case does, and their deletion has its
-- certificate. The table of certificates takes one kind more; what it holds is copied as it is.
CREATE TABLE disposal_more (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  by_user TEXT NOT NULL,
  by_label TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('case', 'class', 'person', 'intake')),
  case_number INTEGER,
  class TEXT,
  ground TEXT NOT NULL,
  rule TEXT,                       -- JSON of shared RuleSaid: the rule as it was then
  aside_on TEXT NOT NULL,
  gone TEXT NOT NULL,              -- JSON: how many of each kind
  stays TEXT NOT NULL              -- JSON: how many of each kind, without any content
) STRICT;
INSERT INTO disposal_more SELECT seq, id, at, by_user, by_label, kind, case_number, class, ground, rule, aside_on, gone, stays FROM disposal;
DROP TRIGGER disposal_is_history;
DROP TRIGGER disposal_stays;
DROP TABLE disposal;
ALTER TABLE disposal_more RENAME TO disposal;
CREATE INDEX disposal_number ON disposal (case_number) WHERE case_number IS NOT NULL;
CREATE TRIGGER disposal_is_history BEFORE UPDATE ON disposal BEGIN SELECT raise(ABORT, 'certificates do not change'); END;
CREATE TRIGGER disposal_stays BEFORE DELETE ON disposal BEGIN SELECT raise(ABORT, 'certificates stay'); END;
INSERT OR IGNORE INTO retention_setting (key, value) VALUES ('intake-months', '12');
CREATE INDEX intake_put_away ON intake (sorted_on) WHERE state = 'put_away';
