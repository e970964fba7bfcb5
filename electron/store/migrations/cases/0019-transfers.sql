-- Handing a case over: this case book's own keys, whom it knows, what went and what came.
CREATE TABLE transfer_identity (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  age TEXT NOT NULL,                     -- opens what was sealed for this case book
  sign TEXT NOT NULL,                    -- signs what leaves it
  name TEXT NOT NULL,                    -- as the other side reads it
  made_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE transfer_peer (
  sign TEXT PRIMARY KEY,
  recipient TEXT NOT NULL,
  name TEXT NOT NULL,
  compared_on TEXT
) STRICT, WITHOUT ROWID;

CREATE TABLE transfer_out (
  packet TEXT PRIMARY KEY,
  seq INTEGER NOT NULL UNIQUE,
  case_id TEXT NOT NULL REFERENCES "case" (id) ON DELETE CASCADE,
  sent_on TEXT NOT NULL,
  sent_by TEXT NOT NULL,
  to_whom TEXT NOT NULL,
  hash TEXT NOT NULL,
  receipt TEXT NOT NULL,                 -- proves the answer
  state TEXT NOT NULL CHECK (state IN ('sent', 'accepted', 'refused', 'cancelled')),
  chase_on TEXT,
  answered_on TEXT,
  answered_by TEXT NOT NULL DEFAULT '',
  reason TEXT NOT NULL DEFAULT '',
  CHECK ((state = 'sent') = (chase_on IS NOT NULL)),
  CHECK ((state = 'sent') = (answered_on IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX transfer_out_case ON transfer_out (case_id, state);
CREATE INDEX transfer_out_chase ON transfer_out (chase_on) WHERE chase_on IS NOT NULL;

-- What came is remembered when its case is gone: the same packet does nothing twice.
CREATE TABLE transfer_in (
  packet TEXT PRIMARY KEY,
  seq INTEGER NOT NULL UNIQUE,
  case_id TEXT REFERENCES "case" (id) ON DELETE SET NULL,
  hash TEXT,                             -- none: written down by hand
  from_name TEXT NOT NULL,
  from_sign TEXT,
  from_recipient TEXT,
  receipt TEXT,
  sent_on TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('accepted', 'refused')),
  answered_on TEXT NOT NULL,
  answered_by TEXT NOT NULL,
  reason TEXT NOT NULL DEFAULT '',
  kept TEXT NOT NULL DEFAULT '',
  letter TEXT                            -- JSON of shared Letter: goes with the case
) STRICT, WITHOUT ROWID;
CREATE INDEX transfer_in_case ON transfer_in (case_id);
-- Whose case is deleted, of that nothing is told by the letter either.
CREATE TRIGGER transfer_in_forgets AFTER UPDATE OF case_id ON transfer_in WHEN new.case_id IS NULL AND old.case_id IS NOT NULL BEGIN
  UPDATE transfer_in SET letter = NULL WHERE packet = new.packet;
END;
