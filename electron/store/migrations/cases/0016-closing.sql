-- How a circle went: passes in all, why it was stopped, which parts of its script were done, which statements were read.
ALTER TABLE circle ADD COLUMN passes INTEGER;
ALTER TABLE circle ADD COLUMN stop_reason TEXT;

CREATE TABLE circle_part (
  circle_id TEXT NOT NULL REFERENCES circle (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  part TEXT NOT NULL,
  title TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('done', 'changed', 'skipped')),
  passes INTEGER,
  PRIMARY KEY (circle_id, position)
) STRICT, WITHOUT ROWID;

-- The words themselves are a note or a file of the case, with a class of its own.
CREATE TABLE circle_statement (
  circle_id TEXT NOT NULL REFERENCES circle (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  party_id TEXT NOT NULL REFERENCES party (id) ON DELETE CASCADE,
  read_by TEXT NOT NULL,
  note_id TEXT REFERENCES note (id) ON DELETE SET NULL,
  attachment_id TEXT REFERENCES attachment (id) ON DELETE SET NULL,
  PRIMARY KEY (circle_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX circle_statement_party ON circle_statement (party_id);

-- What the reason of a closing asked for.
CREATE TABLE closing (
  episode_id TEXT PRIMARY KEY REFERENCES episode (id) ON DELETE CASCADE,
  returned_to TEXT NOT NULL,
  referred_to TEXT NOT NULL,
  handover TEXT,
  duplicate_of TEXT REFERENCES "case" (id) ON DELETE SET NULL,
  said_by TEXT REFERENCES party (id) ON DELETE SET NULL,
  offered TEXT NOT NULL,
  how_known TEXT NOT NULL,
  done_for_harmed TEXT NOT NULL,
  tried TEXT NOT NULL,
  left_open TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Looking once more, ninety days after a closing with a session.
CREATE TABLE aftercare (
  episode_id TEXT PRIMARY KEY REFERENCES episode (id) ON DELETE CASCADE,
  case_id TEXT NOT NULL REFERENCES "case" (id) ON DELETE CASCADE,
  due_on TEXT NOT NULL,
  outcome TEXT CHECK (outcome IN ('nothing', 'again', 'reopened')),
  answered_on TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX aftercare_case ON aftercare (case_id);
CREATE INDEX aftercare_due ON aftercare (due_on) WHERE outcome IS NULL;
-- Of cases that are closed now; those that were opened anew since are watched by their new episode.
INSERT INTO aftercare (episode_id, case_id, due_on)
  SELECT e.id, e.case_id, date(e.closed_on, '+90 days') FROM episode e JOIN "case" c ON c.id = e.case_id AND c.episode = e.number
  WHERE e.closed_on IS NOT NULL AND EXISTS (SELECT 1 FROM circle o WHERE o.episode_id = e.id AND o.status IN ('held', 'stopped_early'));

-- What students said about how it went: of a term and of nobody. The id is drawn and gives the only order.
CREATE TABLE debrief_answer (
  id TEXT PRIMARY KEY,
  term TEXT NOT NULL,
  question TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Printed surveys: the code says which survey it is, and nothing about anybody.
CREATE TABLE survey_form (
  code TEXT PRIMARY KEY,
  moment TEXT NOT NULL,
  role TEXT NOT NULL,
  age TEXT NOT NULL,
  language TEXT NOT NULL,
  printed_on TEXT NOT NULL,
  used INTEGER NOT NULL DEFAULT 0 CHECK (used IN (0, 1))
) STRICT, WITHOUT ROWID;

-- Answers without a name: no case, no day, no code of a paper. `trio` is the group of three in which it may be shown.
CREATE TABLE survey_answer (
  id TEXT PRIMARY KEY,
  term TEXT NOT NULL,
  moment TEXT NOT NULL,
  role TEXT NOT NULL,
  trio INTEGER NOT NULL,
  body TEXT NOT NULL               -- JSON of shared Response
) STRICT, WITHOUT ROWID;
CREATE INDEX survey_answer_cell ON survey_answer (term, moment, role);

-- Answers that stay with a case under a name, because the one who gave them agreed.
CREATE TABLE survey_sheet (
  seq INTEGER PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES "case" (id) ON DELETE CASCADE,
  party_id TEXT NOT NULL REFERENCES party (id) ON DELETE CASCADE,
  term TEXT NOT NULL,
  moment TEXT NOT NULL,
  role TEXT NOT NULL,
  age TEXT NOT NULL,
  language TEXT NOT NULL,
  answered_on TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX survey_sheet_case ON survey_sheet (case_id, seq);
CREATE INDEX survey_sheet_party ON survey_sheet (party_id);
