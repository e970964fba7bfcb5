-- Letters of an indirect process. Case record: found by search, never on a desk, printed only by themselves.
CREATE TABLE letter (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES "case" (id) ON DELETE CASCADE,
  episode_id TEXT NOT NULL REFERENCES episode (id) ON DELETE CASCADE,
  seq INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('apology', 'explanation', 'answer', 'other')),
  -- Not checked to be two: when two records of one person become one, a letter between them must not be lost.
  writer TEXT NOT NULL REFERENCES party (id) ON DELETE CASCADE,
  reader TEXT NOT NULL REFERENCES party (id) ON DELETE CASCADE,
  written_on TEXT NOT NULL,
  text TEXT NOT NULL,
  attachment_id TEXT REFERENCES attachment (id) ON DELETE SET NULL,
  version INTEGER NOT NULL DEFAULT 1,  -- of the text in this row; earlier ones are in letter_version
  edited_at TEXT NOT NULL,
  edited_by TEXT NOT NULL,
  prepared_on TEXT,
  read_on TEXT,
  read_by TEXT NOT NULL DEFAULT '',
  asked_on TEXT,
  status TEXT NOT NULL CHECK (status IN ('draft', 'ready', 'kept_unsent', 'delivered', 'returned')),
  due_on TEXT,
  removed_at TEXT,                     -- taken away, and can be brought back
  CHECK (status <> 'ready' OR due_on IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX letter_case ON letter (case_id, seq);
CREATE INDEX letter_writer ON letter (writer);
CREATE INDEX letter_reader ON letter (reader);
-- The board, and what a no must reach: letters that wait to be given.
CREATE INDEX letter_ready ON letter (due_on) WHERE status = 'ready' AND removed_at IS NULL;
CREATE INDEX letter_ready_case ON letter (case_id) WHERE status = 'ready';

-- What a letter said before. Append only.
CREATE TABLE letter_version (
  letter_id TEXT NOT NULL REFERENCES letter (id) ON DELETE CASCADE,
  version INTEGER NOT NULL CHECK (version >= 1),
  text TEXT NOT NULL,
  written_at TEXT NOT NULL,
  written_by TEXT NOT NULL,
  PRIMARY KEY (letter_id, version)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER letter_version_is_history BEFORE UPDATE ON letter_version BEGIN SELECT raise(ABORT, 'versions are append only'); END;

-- What became of it, step by step. Append only (invariant 3).
CREATE TABLE letter_step (
  seq INTEGER PRIMARY KEY,
  letter_id TEXT NOT NULL REFERENCES letter (id) ON DELETE CASCADE,
  to_status TEXT NOT NULL,
  happened_on TEXT NOT NULL,
  why TEXT,
  how TEXT,
  by_whom TEXT NOT NULL,
  note TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL
) STRICT;
CREATE INDEX letter_step_letter ON letter_step (letter_id, seq);
CREATE TRIGGER letter_step_is_history BEFORE UPDATE ON letter_step BEGIN SELECT raise(ABORT, 'steps are append only'); END;

CREATE TRIGGER letter_takes_its_mentions AFTER DELETE ON letter BEGIN
  DELETE FROM mention WHERE case_id = old.case_id AND source = 'letter:' || old.id;
END;
