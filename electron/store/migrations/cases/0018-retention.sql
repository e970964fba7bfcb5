-- How long records are kept, what holds them, what is put aside, and what was deleted.

-- Two clocks: a day on which somebody looks (`remind_months` before the other), and a day on which it may go.
CREATE TABLE retention_rule (
  id TEXT PRIMARY KEY,
  class TEXT NOT NULL CHECK (class IN ('memory_aid', 'case_record', 'restricted')),
  reason TEXT,                     -- a closing reason; NULL: every one that has no rule of its own
  event TEXT NOT NULL CHECK (event IN ('closing', 'birthday_youngest', 'birthday_harmed', 'left_school', 'fixed')),
  age INTEGER CHECK (age BETWEEN 1 AND 99),
  fixed_on TEXT,
  months INTEGER NOT NULL CHECK (months BETWEEN 0 AND 1200),
  remind_months INTEGER NOT NULL CHECK (remind_months BETWEEN 0 AND 1200),
  deletes INTEGER NOT NULL CHECK (deletes IN (0, 1)),
  origin TEXT NOT NULL,            -- a code: the window has the sentence. 'own': `source` says it
  source TEXT NOT NULL,
  signed_by TEXT,                  -- somebody answers for it: nothing goes before its day
  signed_on TEXT,
  CHECK ((event IN ('birthday_youngest', 'birthday_harmed')) = (age IS NOT NULL)),
  CHECK ((event = 'fixed') = (fixed_on IS NOT NULL)),
  CHECK ((signed_by IS NULL) = (signed_on IS NULL))
) STRICT, WITHOUT ROWID;
INSERT INTO retention_rule (id, class, reason, event, age, months, remind_months, deletes, origin, source) VALUES
  ('00000000000000000000000000000001', 'memory_aid', NULL, 'closing', NULL, 12, 6, 1, 'memory_aid', ''),
  ('00000000000000000000000000000002', 'case_record', NULL, 'left_school', NULL, 12, 12, 1, 'case_record', ''),
  ('00000000000000000000000000000003', 'case_record', 'duplicate', 'closing', NULL, 3, 2, 1, 'duplicate', ''),
  ('00000000000000000000000000000004', 'case_record', 'no_one_identified', 'closing', NULL, 24, 6, 1, 'nobody', ''),
  ('00000000000000000000000000000005', 'case_record', 'referred_child_protection', 'birthday_youngest', 26, 0, 12, 1, 'protection', ''),
  ('00000000000000000000000000000006', 'restricted', NULL, 'birthday_youngest', 26, 0, 12, 1, 'protection', '');

-- What the rules say of each closed case, computed when the case, its people or a rule changes, so that the desk walks an index.
-- A missing day: nobody knows yet (`missing` says why), or the rule only reminds.
CREATE TABLE retention_clock (
  case_id TEXT NOT NULL REFERENCES "case" (id) ON DELETE CASCADE,
  class TEXT NOT NULL,
  owner TEXT NOT NULL,             -- whose memory aids; empty: everybody's
  rule_id TEXT NOT NULL,
  event_on TEXT,
  remind_on TEXT,
  delete_on TEXT,
  missing TEXT,
  signed INTEGER NOT NULL CHECK (signed IN (0, 1)),
  PRIMARY KEY (case_id, class, owner)
) STRICT, WITHOUT ROWID;
CREATE INDEX retention_clock_delete ON retention_clock (delete_on, case_id, class, owner) WHERE delete_on IS NOT NULL;
CREATE INDEX retention_clock_remind ON retention_clock (remind_on, case_id, class, owner, delete_on) WHERE remind_on IS NOT NULL;
CREATE INDEX retention_clock_missing ON retention_clock (missing, case_id, class, owner) WHERE missing IS NOT NULL;

CREATE TABLE retention_setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
-- Cases that were there before are counted at the next sign-in.
INSERT INTO retention_setting (key, value) VALUES ('clocks', 'stale'), ('aside-days', '14'), ('compact', 'done');

-- Nothing of this case, or of this person, may go. The row stays when it has ended.
CREATE TABLE legal_hold (
  id TEXT PRIMARY KEY,
  case_id TEXT REFERENCES "case" (id) ON DELETE CASCADE,
  person_id TEXT REFERENCES person (id) ON DELETE CASCADE,
  asked_by TEXT NOT NULL,
  why TEXT NOT NULL,
  since TEXT NOT NULL,
  until_on TEXT,
  set_by TEXT NOT NULL,
  ended_on TEXT,
  ended_by TEXT,
  CHECK ((case_id IS NULL) <> (person_id IS NULL)),
  CHECK (until_on IS NULL OR until_on >= since),
  CHECK ((ended_on IS NULL) = (ended_by IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX legal_hold_case ON legal_hold (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX legal_hold_person ON legal_hold (person_id) WHERE person_id IS NOT NULL;

-- Put aside before it goes: out of lists and search, and it can come back.
CREATE TABLE aside (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('case', 'class', 'person')),
  case_id TEXT REFERENCES "case" (id) ON DELETE CASCADE,
  class TEXT CHECK (class IN ('memory_aid', 'restricted')),
  person_id TEXT REFERENCES person (id) ON DELETE CASCADE,
  at TEXT NOT NULL,
  by_user TEXT NOT NULL,
  by_label TEXT NOT NULL,
  ready_on TEXT NOT NULL,          -- from that day on somebody may delete it
  ground TEXT NOT NULL CHECK (ground IN ('rule', 'asked', 'mistake', 'unneeded')),
  people INTEGER NOT NULL CHECK (people IN (0, 1)),
  hidden TEXT NOT NULL,            -- JSON: ids of notes and files that it took out of sight, to be brought back
  CHECK ((kind = 'person') = (person_id IS NOT NULL)),
  CHECK ((kind = 'person') = (case_id IS NULL)),
  CHECK ((kind = 'class') = (class IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX aside_case ON aside (case_id) WHERE kind = 'case';
CREATE UNIQUE INDEX aside_class ON aside (case_id, class, by_user) WHERE kind = 'class';
CREATE UNIQUE INDEX aside_person ON aside (person_id) WHERE kind = 'person';
-- A case that is put aside is not counted among the closed ones. Deleting it takes this row along first, so the count stays right.
CREATE TRIGGER aside_uncounts AFTER INSERT ON aside WHEN new.kind = 'case' BEGIN
  UPDATE case_count SET n = n - 1 WHERE open = 0;
END;
CREATE TRIGGER aside_counts AFTER DELETE ON aside WHEN old.kind = 'case' BEGIN
  UPDATE case_count SET n = n + 1 WHERE open = 0;
END;

-- The certificate of what was deleted: kinds and numbers, never content. It says which case by its number alone.
CREATE TABLE disposal (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  by_user TEXT NOT NULL,
  by_label TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('case', 'class', 'person')),
  case_number INTEGER,
  class TEXT,
  ground TEXT NOT NULL,
  rule TEXT,                       -- JSON of shared RuleSaid: the rule as it was then
  aside_on TEXT NOT NULL,
  gone TEXT NOT NULL,              -- JSON: how many of each kind
  stays TEXT NOT NULL              -- JSON: how many of each kind, without any content
) STRICT;
CREATE INDEX disposal_number ON disposal (case_number) WHERE case_number IS NOT NULL;
CREATE TRIGGER disposal_is_history BEFORE UPDATE ON disposal BEGIN SELECT raise(ABORT, 'certificates do not change'); END;
CREATE TRIGGER disposal_stays BEFORE DELETE ON disposal BEGIN SELECT raise(ABORT, 'certificates stay'); END;

-- What a deletion still has to take out of other databases and of the folder, by ids alone. Written in its commit, emptied after it.
CREATE TABLE disposal_left (
  kind TEXT NOT NULL CHECK (kind IN ('id', 'file', 'fact', 'student')),
  id TEXT NOT NULL,
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;

-- A case or a person that goes is looked for in the register.
CREATE INDEX IF NOT EXISTS disclosure_of ON disclosure (subject);
