-- An override covers the stop that it was decided about: up to which screening it knew. A stop that is raised anew needs a new one.
ALTER TABLE screening_override ADD COLUMN after_screening INTEGER NOT NULL DEFAULT 0;
ALTER TABLE screening_override ADD COLUMN recorded_at TEXT NOT NULL DEFAULT '';
ALTER TABLE screening_override ADD COLUMN recorded_by TEXT NOT NULL DEFAULT '';
-- What was overridden before this version stays so: it knew every screening that there was.
UPDATE screening_override SET after_screening = coalesce((SELECT max(s.seq) FROM screening s WHERE s.episode_id = screening_override.episode_id), 0);

-- Pointers only, never the content (invariant 4).
ALTER TABLE duty ADD COLUMN how TEXT CHECK (how IN ('spoken', 'written'));
ALTER TABLE duty ADD COLUMN next_contact TEXT;
CREATE INDEX duty_next_contact ON duty (next_contact) WHERE next_contact IS NOT NULL;

-- A consent belongs to its episode: after reopening everybody is asked again, and what was said before is history.
DROP TRIGGER consent_is_history;
ALTER TABLE consent ADD COLUMN episode_id TEXT REFERENCES episode (id) ON DELETE CASCADE;
ALTER TABLE consent ADD COLUMN guardian_name TEXT NOT NULL DEFAULT '';
ALTER TABLE consent ADD COLUMN shown TEXT CHECK (shown IN ('signed', 'spoken', 'phone', 'form'));
ALTER TABLE consent ADD COLUMN expires_on TEXT;
ALTER TABLE consent ADD COLUMN recorded_by TEXT NOT NULL DEFAULT '';
UPDATE consent SET episode_id = coalesce(
  (SELECT e.id FROM episode e WHERE e.case_id = consent.case_id AND e.opened_on <= consent.given_on ORDER BY e.number DESC LIMIT 1),
  (SELECT e.id FROM episode e WHERE e.case_id = consent.case_id ORDER BY e.number LIMIT 1));
-- As before: one thing may change, and only while two records of one person are united.
CREATE TRIGGER consent_is_history BEFORE UPDATE ON consent
WHEN NOT (new.seq = old.seq AND new.case_id = old.case_id AND new.scope = old.scope AND new.state = old.state AND new.by_whom = old.by_whom
  AND new.given_on = old.given_on AND new.limits = old.limits AND new.recorded_at = old.recorded_at AND new.episode_id IS old.episode_id
  AND new.guardian_name = old.guardian_name AND new.shown IS old.shown AND new.expires_on IS old.expires_on AND new.recorded_by = old.recorded_by
  AND EXISTS (SELECT 1 FROM uniting u WHERE u.from_party = old.party_id AND u.to_party = new.party_id))
BEGIN SELECT raise(ABORT, 'consent is append only'); END;

-- A named risk or strength with what is done about it. Printed nowhere.
CREATE TABLE risk (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES "case" (id) ON DELETE CASCADE,
  episode_id TEXT NOT NULL REFERENCES episode (id) ON DELETE CASCADE,
  party_id TEXT REFERENCES party (id) ON DELETE CASCADE, -- nobody: it is about everyone
  kind TEXT NOT NULL CHECK (kind IN ('risk', 'strength')),
  what TEXT NOT NULL,
  likelihood TEXT CHECK (likelihood IN ('low', 'middle', 'high')),
  severity TEXT CHECK (severity IN ('low', 'middle', 'high')),
  action TEXT NOT NULL,
  by_whom TEXT NOT NULL,
  noted_on TEXT NOT NULL,
  review_on TEXT,
  ended_on TEXT,
  ended_note TEXT NOT NULL DEFAULT '',
  CHECK (kind = 'strength' OR (likelihood IS NOT NULL AND severity IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX risk_case ON risk (case_id, ended_on);
CREATE INDEX risk_review ON risk (review_on) WHERE ended_on IS NULL AND review_on IS NOT NULL;
-- The review that is due first, so that the list says it without reading the risks. Whether it is overdue is said at reading.
ALTER TABLE "case" ADD COLUMN risk_due TEXT;
ALTER TABLE "case" ADD COLUMN risk_who TEXT;

-- Whom a paper quotes: a JSON list of party ids. NULL: everybody of the case, which is what is taken when nobody knows better.
ALTER TABLE disclosure ADD COLUMN quotes TEXT;
UPDATE disclosure SET quotes = '[]' WHERE kind = 'guidelines_poster';
CREATE INDEX disclosure_at ON disclosure (at);
CREATE INDEX disclosure_out ON disclosure (until) WHERE collected_on IS NULL AND until IS NOT NULL;
CREATE INDEX disclosure_void ON disclosure (collect_since) WHERE collected_on IS NULL AND collect_since IS NOT NULL;
