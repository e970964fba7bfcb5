-- One facilitator's desk: only what a counselor released for the circles that this person keeps.
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- A projection of the case book; written whole by a counselor's session and rebuilt at any time.
CREATE TABLE released (
  circle_id TEXT PRIMARY KEY,
  planned_on TEXT NOT NULL,
  body TEXT NOT NULL               -- JSON of shared ReleasedCircle
) STRICT, WITHOUT ROWID;

-- The facilitator's own choices and words. A rebuild of the projection leaves them alone.
CREATE TABLE plan (
  circle_id TEXT PRIMARY KEY,
  body TEXT NOT NULL               -- JSON of shared CirclePlan
) STRICT, WITHOUT ROWID;

CREATE TABLE draft (
  user_id TEXT NOT NULL,
  key TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (user_id, key)
) STRICT, WITHOUT ROWID;

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
