-- Notes keep who wrote them, every version, and what was taken away.
ALTER TABLE note ADD COLUMN author_user TEXT NOT NULL DEFAULT '';  -- who alone sees it while it is a private memory aid
ALTER TABLE note ADD COLUMN version INTEGER NOT NULL DEFAULT 1;    -- of the text in this row; earlier ones are in note_version
ALTER TABLE note ADD COLUMN written_at TEXT NOT NULL DEFAULT '';
ALTER TABLE note ADD COLUMN written_by TEXT NOT NULL DEFAULT '';
ALTER TABLE note ADD COLUMN removed_at TEXT;                       -- taken away, and can be brought back
ALTER TABLE note ADD COLUMN removed_by TEXT;

-- Only the author's label was kept so far. The audit trail knows the user: each note was written in one transaction with one entry,
-- numbers of a case have no gaps, and nothing was ever deleted, so the n-th entry of a case is its n-th note.
UPDATE note SET author_user = told.user_id, written_at = told.at
FROM (SELECT subject, user_id, at, row_number() OVER (PARTITION BY subject ORDER BY seq) AS n FROM audit WHERE action = 'cases.addNote') AS told
WHERE told.subject = note.case_id AND told.n = note.seq;
UPDATE note SET written_at = noted_on || 'T00:00:00.000Z' WHERE written_at = '';
UPDATE note SET written_by = author;

-- What a note said before. Append only; the class is the one that the note had then.
CREATE TABLE note_version (
  note_id TEXT NOT NULL REFERENCES note (id) ON DELETE CASCADE,
  version INTEGER NOT NULL CHECK (version >= 1),
  class TEXT NOT NULL CHECK (class IN ('memory_aid', 'case_record', 'restricted')),
  kind TEXT NOT NULL,
  noted_on TEXT NOT NULL,
  text TEXT NOT NULL,
  written_at TEXT NOT NULL,
  written_by TEXT NOT NULL,
  PRIMARY KEY (note_id, version)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER note_version_is_history BEFORE UPDATE ON note_version BEGIN SELECT raise(ABORT, 'versions are append only'); END;

-- Persons named in a text. Beside the text and not in it, so that joining two persons is one UPDATE of person_id. `source` is the
-- text's name as in search_text ('note:<id>'); start and length count UTF-16 units.
CREATE TABLE mention (
  case_id TEXT NOT NULL REFERENCES "case" (id) ON DELETE CASCADE,
  source TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  start INTEGER NOT NULL CHECK (start >= 0),
  length INTEGER NOT NULL CHECK (length > 0),
  person_id TEXT NOT NULL REFERENCES person (id),
  PRIMARY KEY (case_id, source, version, start)
) STRICT, WITHOUT ROWID;
CREATE INDEX mention_person ON mention (person_id);
CREATE TRIGGER note_takes_its_mentions AFTER DELETE ON note BEGIN
  DELETE FROM mention WHERE case_id = old.case_id AND source = 'note:' || old.id;
END;

-- Who alone may find a text. A private memory aid was found by every counselor so far.
ALTER TABLE search_text ADD COLUMN owner TEXT;
UPDATE search_text SET owner = note.author_user FROM note
WHERE note.class = 'memory_aid' AND note.case_id = search_text.case_id AND search_text.source = 'note:' || note.id;
