-- Preparation meetings: each party and each supporter is met apart, perhaps several times.
CREATE TABLE preparation (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES "case" (id) ON DELETE CASCADE,
  episode_id TEXT NOT NULL REFERENCES episode (id) ON DELETE CASCADE,
  party_id TEXT NOT NULL REFERENCES party (id) ON DELETE CASCADE,
  planned_on TEXT,
  planned_at TEXT,
  held_on TEXT,
  place TEXT NOT NULL,
  with_whom TEXT NOT NULL,
  by_whom TEXT NOT NULL,
  access_confirmed INTEGER NOT NULL CHECK (access_confirmed IN (0, 1)),
  -- The class of everything said in it. `restricted`: in no search and on no desk (invariant 4).
  class TEXT NOT NULL CHECK (class IN ('memory_aid', 'case_record', 'restricted')),
  CHECK (planned_on IS NOT NULL OR held_on IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX preparation_case ON preparation (case_id, party_id);
-- Asked at each save, for the next step.
CREATE INDEX preparation_episode ON preparation (episode_id, party_id, held_on);
-- The board: what is planned and was not held yet.
CREATE INDEX preparation_due ON preparation (planned_on) WHERE held_on IS NULL;

-- Append only: of a party and field the row of the latest meeting is in force, the others are history.
CREATE TABLE preparation_answer (
  seq INTEGER PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES "case" (id) ON DELETE CASCADE,
  party_id TEXT NOT NULL REFERENCES party (id) ON DELETE CASCADE,
  meeting_id TEXT NOT NULL REFERENCES preparation (id) ON DELETE CASCADE,
  field TEXT NOT NULL,
  text TEXT NOT NULL,
  beside TEXT REFERENCES party (id) ON DELETE CASCADE,
  keeper INTEGER NOT NULL CHECK (keeper IN (0, 1)),
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL
) STRICT;
CREATE INDEX preparation_answer_case ON preparation_answer (case_id, party_id, field, seq);

-- A row each, so that an agreement's item can point at the need that it answers. Other words are another row; the id of the
-- first stays good.
CREATE TABLE need (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES "case" (id) ON DELETE CASCADE,
  party_id TEXT NOT NULL REFERENCES party (id) ON DELETE CASCADE,
  meeting_id TEXT NOT NULL REFERENCES preparation (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  keeper INTEGER NOT NULL CHECK (keeper IN (0, 1)),
  stated_on TEXT NOT NULL,
  ended_on TEXT,
  replaced_by TEXT REFERENCES need (id) ON DELETE SET NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX need_case ON need (case_id, party_id, position);

-- The contact matrix: pairs of persons, not parties, because it holds over all cases. It outlives the case that set it: a case that
-- is disposed of must not bring two children into one room.
CREATE TABLE contact_limit (
  id TEXT PRIMARY KEY,
  person_a TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  person_b TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  case_id TEXT REFERENCES "case" (id) ON DELETE SET NULL,
  kinds TEXT NOT NULL,             -- JSON list of shared ContactKind
  detail TEXT NOT NULL,
  from_on TEXT NOT NULL,
  until_on TEXT,
  why TEXT NOT NULL,
  CHECK (person_a <> person_b),
  CHECK (until_on IS NULL OR until_on >= from_on)
) STRICT, WITHOUT ROWID;
CREATE INDEX contact_limit_a ON contact_limit (person_a);
CREATE INDEX contact_limit_b ON contact_limit (person_b);
CREATE INDEX contact_limit_case ON contact_limit (case_id);

-- When a case rests, why, and until when. The row without `ended_on` is in force.
CREATE TABLE pause (
  seq INTEGER PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES "case" (id) ON DELETE CASCADE,
  from_on TEXT,                    -- not known of a case that was paused before this was written down
  until_on TEXT,
  reason TEXT NOT NULL,
  ended_on TEXT
) STRICT;
CREATE UNIQUE INDEX pause_in_force ON pause (case_id) WHERE ended_on IS NULL;
INSERT INTO pause (case_id, reason) SELECT id, '' FROM "case" WHERE status = 'paused';

-- The board: cases that wait, and cases whose next step has no day. Partial, so that each is a walk along its own lines.
CREATE INDEX case_waits ON "case" (coalesce(next_due, '9999-99-99'), number) WHERE open = 1 AND next_step IN ('wait', 'await_consent');
CREATE INDEX case_undated ON "case" (opened_on, number)
  WHERE open = 1 AND next_due IS NULL AND next_step NOT IN ('item_due', 'checkin_due', 'hold_circle', 'nothing', 'wait', 'await_consent');
