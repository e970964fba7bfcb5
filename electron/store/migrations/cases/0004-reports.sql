-- Several incidents a report, notes that wait to be sorted, and the codes of printed blank forms.

-- Something that happened. Position 0 is the first: ages are computed on its date (invariant 14).
CREATE TABLE incident (
  episode_id TEXT NOT NULL REFERENCES episode (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  occurred TEXT NOT NULL,          -- JSON of shared ApproximateDate: a date keeps its own precision (invariant 11)
  place TEXT NOT NULL,
  setting TEXT,
  online INTEGER NOT NULL CHECK (online IN (0, 1)),
  harm_types TEXT NOT NULL,        -- JSON list; the first is the primary one
  identity_grounds TEXT NOT NULL,  -- JSON list of codes
  identity_ground TEXT NOT NULL,   -- the same in the school's own words
  what_happened TEXT NOT NULL,     -- the general account, in one piece
  seen TEXT NOT NULL,
  said TEXT NOT NULL,
  concluded TEXT NOT NULL,
  own_words TEXT NOT NULL,
  own_words_by TEXT NOT NULL,
  PRIMARY KEY (episode_id, position)
) STRICT, WITHOUT ROWID;

-- What was written so far stays one account: which of its sentences was seen and which only said, no machine may decide.
INSERT INTO incident (episode_id, position, occurred, place, setting, online, harm_types, identity_grounds, identity_ground, what_happened,
                      seen, said, concluded, own_words, own_words_by)
SELECT episode_id, 0, occurred, place, setting, online, harm_types, '[]', identity_ground, what_happened, '', '', '', '', '' FROM report;

-- One place for one fact.
ALTER TABLE report DROP COLUMN occurred;
ALTER TABLE report DROP COLUMN place;
ALTER TABLE report DROP COLUMN setting;
ALTER TABLE report DROP COLUMN online;
ALTER TABLE report DROP COLUMN harm_types;
ALTER TABLE report DROP COLUMN identity_ground;
ALTER TABLE report DROP COLUMN what_happened;

-- A few words noted in a hurry. With a case it goes when the case goes: what a child told must not outlive it in a second place.
CREATE TABLE intake (
  id TEXT PRIMARY KEY,
  seq INTEGER NOT NULL UNIQUE,
  noted_at TEXT NOT NULL,
  noted_by TEXT NOT NULL,
  occurred TEXT NOT NULL,
  text TEXT NOT NULL,
  who TEXT NOT NULL,
  folded TEXT NOT NULL,            -- text and names in lower case without diacritics, for finding words
  urgent INTEGER NOT NULL CHECK (urgent IN (0, 1)),
  state TEXT NOT NULL CHECK (state IN ('waiting', 'report', 'case', 'put_away')),
  sorted_on TEXT,
  sorted_by TEXT NOT NULL DEFAULT '',
  reason TEXT NOT NULL DEFAULT '',
  case_id TEXT REFERENCES "case" (id) ON DELETE CASCADE,
  -- It waits, or somebody sorted it and it says where to.
  CHECK ((state = 'waiting') = (sorted_on IS NULL)),
  CHECK ((state IN ('report', 'case')) = (case_id IS NOT NULL)),
  CHECK ((state = 'put_away') = (reason <> ''))
) STRICT, WITHOUT ROWID;
CREATE INDEX intake_waiting ON intake (state, urgent DESC, seq);
CREATE INDEX intake_case ON intake (case_id);

-- A printed blank form. The code is drawn at random and says nothing; who filled the form in is not known here.
CREATE TABLE paper_form (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  batch TEXT NOT NULL,
  language TEXT NOT NULL,
  printed_on TEXT NOT NULL,
  used_on TEXT,
  case_id TEXT REFERENCES "case" (id) ON DELETE SET NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX paper_form_case ON paper_form (case_id);
