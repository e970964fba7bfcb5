-- Following through: what was said about each promise, the steps when one is not kept, and telling each person harmed how it ended.

-- Append only. `item.status` is what the last entry says.
CREATE TABLE item_event (
  seq INTEGER PRIMARY KEY,
  item_id TEXT NOT NULL REFERENCES item (id) ON DELETE CASCADE,
  status TEXT NOT NULL,
  on_day TEXT NOT NULL,
  note TEXT NOT NULL,
  said_by TEXT REFERENCES party (id) ON DELETE CASCADE, -- of a promise that was let go: who of those harmed said so
  recorded_at TEXT,                -- not known of what was marked before this was kept
  recorded_by TEXT NOT NULL
) STRICT;
CREATE INDEX item_event_item ON item_event (item_id, seq);
CREATE TRIGGER item_event_is_history BEFORE UPDATE ON item_event
WHEN NOT (new.seq = old.seq AND new.item_id = old.item_id AND new.status = old.status AND new.on_day = old.on_day AND new.note = old.note
  AND new.recorded_at IS old.recorded_at AND new.recorded_by = old.recorded_by
  AND EXISTS (SELECT 1 FROM uniting u WHERE u.from_party = old.said_by AND u.to_party = new.said_by))
BEGIN SELECT raise(ABORT, 'what was said about a promise is append only'); END;
INSERT INTO item_event (item_id, status, on_day, note, recorded_by)
  SELECT i.id, i.status, coalesce(i.ended_on, i.due), i.status_note, '' FROM item i WHERE i.status <> 'open' ORDER BY coalesce(i.ended_on, i.due);

CREATE TABLE followup_step (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  case_id TEXT NOT NULL REFERENCES "case" (id) ON DELETE CASCADE,
  episode_id TEXT NOT NULL REFERENCES episode (id) ON DELETE CASCADE,
  agreement_id TEXT NOT NULL REFERENCES agreement (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('reminder', 'support_talk', 'renegotiate', 'reconvene', 'end_not_kept', 'hand_back')),
  state TEXT NOT NULL CHECK (state IN ('planned', 'done', 'dropped')),
  planned_on TEXT,
  ended_on TEXT,
  with_others TEXT NOT NULL,
  note TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  CHECK ((state = 'planned') = (ended_on IS NULL)),
  CHECK (planned_on IS NOT NULL OR ended_on IS NOT NULL)
) STRICT;
CREATE INDEX followup_step_case ON followup_step (case_id, seq);
-- Asked at each save, for the next step.
CREATE INDEX followup_step_episode ON followup_step (episode_id, state);
-- The board: what is planned and was not done yet.
CREATE INDEX followup_step_due ON followup_step (planned_on) WHERE state = 'planned';
CREATE TABLE followup_with (
  step_id TEXT NOT NULL REFERENCES followup_step (id) ON DELETE CASCADE,
  party_id TEXT NOT NULL REFERENCES party (id) ON DELETE CASCADE,
  PRIMARY KEY (step_id, party_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX followup_with_party ON followup_with (party_id);

CREATE TABLE telling (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  case_id TEXT NOT NULL REFERENCES "case" (id) ON DELETE CASCADE,
  episode_id TEXT NOT NULL REFERENCES episode (id) ON DELETE CASCADE,
  agreement_id TEXT REFERENCES agreement (id) ON DELETE CASCADE, -- none: told at closing
  party_id TEXT NOT NULL REFERENCES party (id) ON DELETE CASCADE,
  about TEXT NOT NULL CHECK (about IN ('kept', 'partly', 'not_kept', 'ended')),
  raised_on TEXT NOT NULL,
  due TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'told', 'not_told', 'withdrawn')),
  ended_on TEXT,
  how TEXT,
  why TEXT,
  by_whom TEXT NOT NULL DEFAULT '',
  also_told TEXT NOT NULL DEFAULT '',
  words TEXT NOT NULL DEFAULT '',
  recorded_at TEXT,
  recorded_by TEXT NOT NULL DEFAULT '',
  CHECK (state NOT IN ('told', 'not_told') OR ended_on IS NOT NULL)
) STRICT;
CREATE INDEX telling_case ON telling (case_id, seq);
CREATE INDEX telling_episode ON telling (episode_id, state);
CREATE INDEX telling_party ON telling (party_id, state);
CREATE INDEX telling_due ON telling (due) WHERE state = 'open';
-- Nobody has the same task twice, also when two records become one person.
CREATE UNIQUE INDEX telling_once ON telling (agreement_id, party_id) WHERE state = 'open';
-- What was told stays as it was recorded. It can be taken back as a mistake, and is then still there.
CREATE TRIGGER telling_is_history BEFORE UPDATE ON telling
WHEN old.state <> 'open' AND NOT (new.seq = old.seq AND new.id = old.id AND new.about = old.about AND new.raised_on = old.raised_on
  AND new.ended_on IS old.ended_on AND new.how IS old.how AND new.why IS old.why AND new.by_whom = old.by_whom AND new.also_told = old.also_told
  AND new.words = old.words AND new.recorded_at IS old.recorded_at AND new.recorded_by = old.recorded_by
  AND (new.state = old.state OR new.state = 'withdrawn')
  AND (new.party_id = old.party_id OR EXISTS (SELECT 1 FROM uniting u WHERE u.from_party = old.party_id AND u.to_party = new.party_id)))
BEGIN SELECT raise(ABORT, 'what was told is history'); END;

-- Whoever is told: those harmed, and groups whose spokesperson is not told already.
CREATE TEMP TABLE to_tell AS
  SELECT p.case_id, p.id AS party_id FROM party p
  WHERE EXISTS (SELECT 1 FROM party_role r WHERE r.party_id = p.id AND r.role IN ('harmed', 'both_conflict', 'affected_group_member'))
    AND NOT EXISTS (SELECT 1 FROM party_role r WHERE r.party_id = p.spokesperson AND r.role IN ('harmed', 'both_conflict', 'affected_group_member'));
-- Episodes in which a day of telling was written down: it was about the agreements that had ended, or about the end itself.
INSERT INTO telling (id, case_id, episode_id, agreement_id, party_id, about, raised_on, due, state, ended_on)
  SELECT lower(hex(randomblob(16))), e.case_id, e.id, a.id, t.party_id,
    CASE a.status WHEN 'completed' THEN 'kept' WHEN 'partly_completed' THEN 'partly' WHEN 'not_kept' THEN 'not_kept' ELSE 'ended' END,
    e.harmed_told_on, e.harmed_told_on, 'told', e.harmed_told_on
  FROM episode e JOIN to_tell t ON t.case_id = e.case_id
    LEFT JOIN agreement a ON a.episode_id = e.id AND a.status IN ('completed', 'partly_completed', 'not_kept')
  WHERE e.harmed_told_on IS NOT NULL ORDER BY e.harmed_told_on;
-- Open episodes with an agreement that has ended: each person harmed is still to be told.
INSERT INTO telling (id, case_id, episode_id, agreement_id, party_id, about, raised_on, due, state)
  SELECT lower(hex(randomblob(16))), a.case_id, a.episode_id, a.id, t.party_id,
    CASE a.status WHEN 'completed' THEN 'kept' WHEN 'partly_completed' THEN 'partly' ELSE 'not_kept' END,
    x.last_on, date(x.last_on, '+2 days'), 'open'
  FROM agreement a JOIN episode e ON e.id = a.episode_id AND e.closed_on IS NULL AND e.harmed_told_on IS NULL JOIN to_tell t ON t.case_id = a.case_id
    JOIN (SELECT agreement_id, version, max(coalesce(ended_on, due)) AS last_on FROM item GROUP BY agreement_id, version) x
      ON x.agreement_id = a.id AND x.version = a.version
  WHERE a.status IN ('completed', 'partly_completed', 'not_kept') ORDER BY x.last_on;
DROP TABLE to_tell;
UPDATE "case" SET next_step = 'tell_harmed', next_who = NULL, next_due = (SELECT min(t.due) FROM telling t WHERE t.case_id = "case".id AND t.state = 'open')
  WHERE open = 1 AND next_step IN ('close', 'tell_harmed') AND EXISTS (SELECT 1 FROM telling t WHERE t.case_id = "case".id AND t.state = 'open');
