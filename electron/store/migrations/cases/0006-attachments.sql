-- Files of a case. Only what is known about a file is here; its content is beside this database, sealed under the row's own secret:
-- whoever erases the row has erased the file, also in every old copy of it.
CREATE TABLE attachment (
  id TEXT PRIMARY KEY CHECK (length(id) = 32),        -- also the name of the file
  case_id TEXT NOT NULL REFERENCES "case" (id) ON DELETE CASCADE,
  seq INTEGER NOT NULL,                               -- order of adding: clocks jump, counters don't
  class TEXT NOT NULL CHECK (class IN ('memory_aid', 'case_record', 'restricted')),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  description TEXT NOT NULL,
  type TEXT NOT NULL,                                 -- by content, never by name
  size INTEGER NOT NULL CHECK (size BETWEEN 1 AND 52428800),
  width INTEGER,
  height INTEGER,
  secret BLOB NOT NULL CHECK (length(secret) = 32),
  sha256 BLOB NOT NULL CHECK (length(sha256) = 32),   -- of the content, checked at each opening
  added_at TEXT NOT NULL,
  added_by TEXT NOT NULL,
  removed_at TEXT,                                    -- removed by somebody, not yet destroyed: can be brought back
  CHECK ((width IS NULL) = (height IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX attachment_case ON attachment (case_id, seq);
