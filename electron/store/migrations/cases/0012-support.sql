-- Help that is not a debt. It hangs on the case and on none of its episodes: closing one ends no help.
CREATE TABLE support_plan (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES "case" (id) ON DELETE CASCADE,
  party_id TEXT NOT NULL REFERENCES party (id) ON DELETE CASCADE,
  need_id TEXT REFERENCES need (id) ON DELETE SET NULL,
  need TEXT NOT NULL,
  offered TEXT NOT NULL,
  helper_id TEXT REFERENCES party (id) ON DELETE SET NULL,
  helper TEXT NOT NULL,
  from_on TEXT NOT NULL,
  until_on TEXT,
  review_on TEXT NOT NULL,
  -- `restricted`: in no search and in no chronology (invariant 4).
  class TEXT NOT NULL CHECK (class IN ('case_record', 'restricted')),
  ended_on TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX support_plan_case ON support_plan (case_id);
CREATE INDEX support_plan_party ON support_plan (party_id);
CREATE INDEX support_plan_helper ON support_plan (helper_id) WHERE helper_id IS NOT NULL;
CREATE INDEX support_plan_need ON support_plan (need_id) WHERE need_id IS NOT NULL;
CREATE INDEX support_plan_due ON support_plan (review_on) WHERE ended_on IS NULL;

-- Each time somebody looked at a plan. Append only.
CREATE TABLE support_review (
  seq INTEGER PRIMARY KEY,
  plan_id TEXT NOT NULL REFERENCES support_plan (id) ON DELETE CASCADE,
  on_day TEXT NOT NULL,
  note TEXT NOT NULL,
  by_label TEXT NOT NULL
) STRICT;
CREATE INDEX support_review_plan ON support_review (plan_id);

-- A buddy, peer mentor or ally. The helper is a person and not a party: plan B and C stand in no case until they begin. That one match
-- is active at a time is judged where it begins and is no index here: two records of one person that are united may bring one each.
CREATE TABLE support_match (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES "case" (id) ON DELETE CASCADE,
  party_id TEXT NOT NULL REFERENCES party (id) ON DELETE CASCADE,
  helper_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('buddy', 'peer_mentor', 'ally')),
  rank TEXT NOT NULL CHECK (rank IN ('A', 'B', 'C')),
  status TEXT NOT NULL CHECK (status IN ('proposed', 'active', 'ended_ok', 'ended_early_no_fault', 'ended_safety')),
  together TEXT NOT NULL,
  helped_answer TEXT NOT NULL DEFAULT 'not_asked' CHECK (helped_answer IN ('not_asked', 'yes', 'no')),
  helped_answered_on TEXT,
  helper_answer TEXT NOT NULL DEFAULT 'not_asked' CHECK (helper_answer IN ('not_asked', 'yes', 'no')),
  helper_answered_on TEXT,
  from_on TEXT,
  ended_on TEXT,
  ended_why TEXT NOT NULL DEFAULT '',
  CHECK (status = 'proposed' OR from_on IS NOT NULL),
  CHECK ((ended_on IS NULL) = (status IN ('proposed', 'active')))
) STRICT, WITHOUT ROWID;
CREATE INDEX support_match_case ON support_match (case_id);
CREATE INDEX support_match_party ON support_match (party_id, status);
CREATE INDEX support_match_helper ON support_match (helper_id, status);
CREATE INDEX support_match_status ON support_match (status, ended_on);

-- What is asked of both: closing talks and feedback, each of the two apart.
CREATE TABLE support_task (
  id TEXT PRIMARY KEY,
  match_id TEXT NOT NULL REFERENCES support_match (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('feedback_month', 'feedback_term', 'closing_talk')),
  side TEXT NOT NULL CHECK (side IN ('person', 'helper')),
  due TEXT NOT NULL,
  done_on TEXT,
  declined INTEGER NOT NULL DEFAULT 0 CHECK (declined IN (0, 1)),
  load TEXT CHECK (load IN ('light', 'some', 'heavy')),
  note TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX support_task_match ON support_task (match_id);
CREATE INDEX support_task_due ON support_task (due) WHERE done_on IS NULL;

CREATE TABLE training (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('buddy', 'peer_mentor', 'peer_mediator', 'ally')),
  on_day TEXT NOT NULL,
  refresh_by TEXT,
  by_whom TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX training_person ON training (person_id);

-- Acts of allyship: of persons, of no case. No row without the agreement of both.
CREATE TABLE ally_act (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  beside_id TEXT REFERENCES person (id) ON DELETE SET NULL,
  what TEXT NOT NULL,
  on_day TEXT NOT NULL,
  recognised_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX ally_act_person ON ally_act (person_id);
CREATE INDEX ally_act_beside ON ally_act (beside_id) WHERE beside_id IS NOT NULL;
CREATE INDEX ally_act_day ON ally_act (on_day);
