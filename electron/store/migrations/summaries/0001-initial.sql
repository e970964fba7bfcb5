-- Coarse facts for summaries: no names, no free text, no exact dates. One row a case and one row an episode, under keyed hashes.
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE fact (
  id TEXT PRIMARY KEY,
  unit TEXT NOT NULL CHECK (unit IN ('case', 'episode')),
  school TEXT NOT NULL,
  term TEXT NOT NULL,              -- "2025-26/autumn": the term in which the case or episode was opened
  body TEXT NOT NULL               -- JSON: codebook values of the episode
) STRICT, WITHOUT ROWID;
CREATE INDEX fact_term ON fact (unit, term);

-- Who counts, by side, as a keyed hash whose key lies in the case book: enough to count distinct students, no way back.
CREATE TABLE contributor (
  fact_id TEXT NOT NULL REFERENCES fact (id) ON DELETE CASCADE,
  side TEXT NOT NULL CHECK (side IN ('harmed', 'responsible')),
  student TEXT NOT NULL,
  PRIMARY KEY (fact_id, side, student)
) STRICT, WITHOUT ROWID;

-- What was written outside the app. The next issues chain and audit it over time.
CREATE TABLE release (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  by_user TEXT NOT NULL,
  id TEXT NOT NULL UNIQUE,
  request TEXT NOT NULL,
  files TEXT NOT NULL
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
