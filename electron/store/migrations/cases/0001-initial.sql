-- The case book. Ids are 32 hex characters from the OS generator, so they say nothing about order or time.
-- `seq` columns give the order of events: clocks jump, counters don't.
CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE person (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,            -- lower case without diacritics, for "found as you type"
  pronouns TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('student', 'staff', 'guardian', 'other')),
  birth_date TEXT,
  age_band TEXT,
  grade TEXT NOT NULL,
  language TEXT,
  access_needs TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX person_folded ON person (folded);

CREATE TABLE "case" (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,  -- "C-0012" is made from it
  title TEXT NOT NULL,
  school TEXT NOT NULL,
  status TEXT NOT NULL,
  opened_on TEXT NOT NULL,
  closed_on TEXT,
  -- Kept by electron/cases/refresh.ts after each change, so that a page of the list reads one row a case.
  harmed TEXT NOT NULL DEFAULT '',
  responsible TEXT NOT NULL DEFAULT '',
  harm_types TEXT NOT NULL DEFAULT '[]',
  episode INTEGER NOT NULL DEFAULT 1,
  next_step TEXT NOT NULL DEFAULT 'screen',
  next_due TEXT,
  next_who TEXT,
  open INTEGER NOT NULL DEFAULT 1 CHECK (open IN (0, 1))
) STRICT, WITHOUT ROWID;
-- Covers the list in its three orders; a missing due date sorts last.
CREATE INDEX case_due ON "case" (open, coalesce(next_due, '9999-99-99'), number);
CREATE INDEX case_opened ON "case" (open, opened_on DESC, number DESC);
CREATE INDEX case_title ON "case" (open, title, number);

-- The schools that cases name: a handful, kept apart so that the list's filter never scans the cases.
CREATE TABLE school (
  name TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE episode (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES "case" (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  opened_on TEXT NOT NULL,
  closed_on TEXT,
  reason TEXT,
  closing_note TEXT NOT NULL DEFAULT '',
  harmed_told_on TEXT,
  trigger_code TEXT NOT NULL,
  UNIQUE (case_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE report (
  episode_id TEXT PRIMARY KEY REFERENCES episode (id) ON DELETE CASCADE,
  channel TEXT NOT NULL,
  reporter_name TEXT NOT NULL,
  received_on TEXT NOT NULL,
  occurred TEXT NOT NULL,          -- JSON of shared ApproximateDate: a date keeps its own precision
  place TEXT NOT NULL,
  setting TEXT,
  online INTEGER NOT NULL CHECK (online IN (0, 1)),
  harm_types TEXT NOT NULL,        -- JSON list; the first is the primary one
  identity_ground TEXT NOT NULL,
  what_happened TEXT NOT NULL,
  first_safety_action TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE party (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES "case" (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('person', 'group', 'unknown')),
  person_id TEXT REFERENCES person (id),
  label TEXT NOT NULL,             -- of a group, or what was known before a person was
  group_size INTEGER,
  CHECK ((kind = 'person') = (person_id IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX party_case ON party (case_id, position);
CREATE INDEX party_person ON party (person_id);

CREATE TABLE party_role (
  party_id TEXT NOT NULL REFERENCES party (id) ON DELETE CASCADE,
  role TEXT NOT NULL,
  supports TEXT REFERENCES party (id) ON DELETE CASCADE,
  PRIMARY KEY (party_id, role)
) STRICT, WITHOUT ROWID;

CREATE TABLE screening (
  seq INTEGER PRIMARY KEY,
  episode_id TEXT NOT NULL REFERENCES episode (id) ON DELETE CASCADE,
  body TEXT NOT NULL,              -- JSON of shared Screening; earlier rows are its history
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL
) STRICT;
CREATE INDEX screening_episode ON screening (episode_id, seq);

CREATE TABLE screening_override (
  seq INTEGER PRIMARY KEY,
  episode_id TEXT NOT NULL REFERENCES episode (id) ON DELETE CASCADE,
  code TEXT NOT NULL,
  by_name TEXT NOT NULL,
  reason TEXT NOT NULL,
  decided_on TEXT NOT NULL
) STRICT;
CREATE INDEX override_episode ON screening_override (episode_id);

-- Proof that a duty was done, never its content. Not indexed for search, not projected, not printed (invariant 4).
CREATE TABLE duty (
  seq INTEGER PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES "case" (id) ON DELETE CASCADE,
  type TEXT NOT NULL,
  made_to TEXT NOT NULL,
  made_on TEXT NOT NULL,
  made_at TEXT,
  reference TEXT NOT NULL,
  by_whom TEXT NOT NULL
) STRICT;
CREATE INDEX duty_case ON duty (case_id);

-- Append only: the latest row of a party and scope is in force, earlier ones are history (invariant 3).
CREATE TABLE consent (
  seq INTEGER PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES "case" (id) ON DELETE CASCADE,
  party_id TEXT NOT NULL REFERENCES party (id) ON DELETE CASCADE,
  scope TEXT NOT NULL,
  state TEXT NOT NULL,
  by_whom TEXT NOT NULL,
  given_on TEXT NOT NULL,
  limits TEXT NOT NULL,
  recorded_at TEXT NOT NULL
) STRICT;
CREATE INDEX consent_case ON consent (case_id, party_id, scope, seq);
CREATE TRIGGER consent_is_history BEFORE UPDATE ON consent BEGIN SELECT raise(ABORT, 'consent is append only'); END;

CREATE TABLE note (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES "case" (id) ON DELETE CASCADE,
  seq INTEGER NOT NULL,
  class TEXT NOT NULL CHECK (class IN ('memory_aid', 'case_record', 'restricted')),
  kind TEXT NOT NULL,
  noted_on TEXT NOT NULL,
  author TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX note_case ON note (case_id, seq);

CREATE TABLE circle (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES "case" (id) ON DELETE CASCADE,
  episode_id TEXT NOT NULL REFERENCES episode (id) ON DELETE CASCADE,
  process TEXT NOT NULL,
  status TEXT NOT NULL,
  planned_on TEXT NOT NULL,
  start_time TEXT,
  minutes INTEGER NOT NULL,
  place TEXT NOT NULL,
  purpose TEXT NOT NULL,
  language TEXT NOT NULL,
  age_band TEXT,
  keeper_user TEXT,
  keeper_name TEXT NOT NULL,
  held_on TEXT,
  real_minutes INTEGER,
  participants INTEGER,
  status_note TEXT NOT NULL DEFAULT '',
  plan TEXT                        -- JSON of shared CirclePlan, when a counselor keeps the circle
) STRICT, WITHOUT ROWID;
CREATE INDEX circle_case ON circle (case_id);
CREATE INDEX circle_episode ON circle (episode_id, status);
CREATE INDEX circle_planned ON circle (status, planned_on);

CREATE TABLE seat (
  circle_id TEXT NOT NULL REFERENCES circle (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  party_id TEXT NOT NULL REFERENCES party (id) ON DELETE CASCADE,
  attendance TEXT NOT NULL,
  PRIMARY KEY (circle_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE agreement (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES "case" (id) ON DELETE CASCADE,
  episode_id TEXT NOT NULL REFERENCES episode (id) ON DELETE CASCADE,
  circle_id TEXT REFERENCES circle (id) ON DELETE SET NULL,
  responsible_party TEXT REFERENCES party (id),
  version INTEGER NOT NULL,
  status TEXT NOT NULL,
  drafted_on TEXT NOT NULL,
  signed_on TEXT,
  review_on TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX agreement_case ON agreement (case_id);
-- Asked at each save for the case's next step: without it a save reads every agreement of the school (half of a save at 10 000 cases).
CREATE INDEX agreement_episode ON agreement (episode_id);
CREATE INDEX agreement_circle ON agreement (circle_id);

CREATE TABLE agreement_version (
  agreement_id TEXT NOT NULL REFERENCES agreement (id) ON DELETE CASCADE,
  version INTEGER NOT NULL,
  signed_on TEXT,
  PRIMARY KEY (agreement_id, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE item (
  id TEXT PRIMARY KEY,
  agreement_id TEXT NOT NULL REFERENCES agreement (id) ON DELETE CASCADE,
  version INTEGER NOT NULL,
  position INTEGER NOT NULL,
  lineage TEXT NOT NULL,           -- the same promise over the versions; payments belong to it
  owed_by TEXT NOT NULL REFERENCES party (id),
  owed_to TEXT REFERENCES party (id),
  what TEXT NOT NULL,
  how_shown TEXT NOT NULL,
  helper TEXT NOT NULL,
  due TEXT NOT NULL,
  amount INTEGER,
  status TEXT NOT NULL,
  ended_on TEXT,
  status_note TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX item_agreement ON item (agreement_id, version, position);
CREATE INDEX item_due ON item (status, due);
-- What was promised does not change after signing; only how it went does (invariant 5).
CREATE TRIGGER item_fixed_when_signed BEFORE UPDATE OF owed_by, owed_to, what, how_shown, helper, due, amount, version ON item
WHEN EXISTS (SELECT 1 FROM agreement_version v WHERE v.agreement_id = old.agreement_id AND v.version = old.version AND v.signed_on IS NOT NULL)
BEGIN SELECT raise(ABORT, 'a signed agreement does not change'); END;

CREATE TABLE payment (
  seq INTEGER PRIMARY KEY,
  lineage TEXT NOT NULL,
  paid_on TEXT NOT NULL,
  amount INTEGER NOT NULL CHECK (amount > 0)
) STRICT;
CREATE INDEX payment_lineage ON payment (lineage);

CREATE TABLE signature (
  agreement_id TEXT NOT NULL REFERENCES agreement (id) ON DELETE CASCADE,
  version INTEGER NOT NULL,
  party_id TEXT NOT NULL REFERENCES party (id),
  method TEXT NOT NULL,
  signed_on TEXT NOT NULL,
  PRIMARY KEY (agreement_id, version, party_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE checkin (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES "case" (id) ON DELETE CASCADE,
  episode_id TEXT NOT NULL REFERENCES episode (id) ON DELETE CASCADE,
  party_id TEXT REFERENCES party (id),
  purpose TEXT NOT NULL,
  due TEXT NOT NULL,
  status TEXT NOT NULL,
  done_on TEXT,
  rating INTEGER,
  note TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX checkin_case ON checkin (case_id, due);
-- Asked at each save, as agreement_episode.
CREATE INDEX checkin_episode ON checkin (episode_id);
CREATE INDEX checkin_due ON checkin (status, due);

CREATE TABLE timeline (
  seq INTEGER PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES "case" (id) ON DELETE CASCADE,
  at TEXT NOT NULL,
  happened_on TEXT NOT NULL,
  what TEXT NOT NULL,
  by_label TEXT NOT NULL,
  detail TEXT,
  who TEXT
) STRICT;
CREATE INDEX timeline_case ON timeline (case_id, seq);

CREATE TABLE draft (
  user_id TEXT NOT NULL,
  key TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (user_id, key)
) STRICT, WITHOUT ROWID;

-- What was shown to somebody, on paper or as a file (invariant 9). Void from the day a consent is withdrawn.
CREATE TABLE disclosure (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  by_user TEXT NOT NULL,
  case_id TEXT,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  to_whom TEXT NOT NULL,
  why TEXT NOT NULL,
  copies INTEGER NOT NULL,
  collect_since TEXT
) STRICT;
CREATE INDEX disclosure_case ON disclosure (case_id);

-- Who did and who looked at what. Each row's hash covers the one before.
CREATE TABLE audit (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  user_id TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE TRIGGER audit_is_append_only BEFORE UPDATE ON audit BEGIN SELECT raise(ABORT, 'audit is append only'); END;
CREATE TRIGGER audit_keeps_all BEFORE DELETE ON audit BEGIN SELECT raise(ABORT, 'audit is append only'); END;

-- Cases whose projections (desks, summaries) are not written yet. Set in the same transaction as the change.
CREATE TABLE stale (
  case_id TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- Full text of names, report and notes. One row a source, so that an edit indexes one row. Restricted records have none.
CREATE TABLE search_text (
  id INTEGER PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES "case" (id) ON DELETE CASCADE,
  source TEXT NOT NULL,
  text TEXT NOT NULL,
  UNIQUE (case_id, source)
) STRICT;
-- pgsz: a cipher's reserved bytes would make almost every leaf spill into an overflow page.
CREATE VIRTUAL TABLE search USING fts5 (text, content = 'search_text', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
INSERT INTO search (search, rank) VALUES ('pgsz', 3960);
INSERT INTO search (search, rank) VALUES ('secure-delete', 1);
CREATE TRIGGER search_insert AFTER INSERT ON search_text BEGIN
  INSERT INTO search (rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER search_delete AFTER DELETE ON search_text BEGIN
  INSERT INTO search (search, rowid, text) VALUES ('delete', old.id, old.text);
END;
CREATE TRIGGER search_update AFTER UPDATE OF text ON search_text BEGIN
  INSERT INTO search (search, rowid, text) VALUES ('delete', old.id, old.text);
  INSERT INTO search (rowid, text) VALUES (new.id, new.text);
END;
