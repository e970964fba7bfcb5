-- The register of persons: more languages, who has left, who was merged into whom.
ALTER TABLE person ADD COLUMN other_languages TEXT NOT NULL DEFAULT '[]';
ALTER TABLE person ADD COLUMN left_on TEXT;
-- Set: this record is another one's double. It stays, so that a merge can be undone and old audit entries still mean somebody.
ALTER TABLE person ADD COLUMN merged_into TEXT REFERENCES person (id);
CREATE INDEX person_born ON person (birth_date) WHERE birth_date IS NOT NULL;
-- The register in order, whole and by kind: a page reads its rows only, and counting reads the index only.
CREATE INDEX person_register ON person (merged_into, folded, id);
CREATE INDEX person_kind ON person (merged_into, kind, folded, id);

-- Each part of each name, folded: "found as you type" and "somebody alike" are ranges of this table, not scans of the persons.
CREATE TABLE person_word (
  word TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  PRIMARY KEY (word, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_word_person ON person_word (person_id, word);
INSERT OR IGNORE INTO person_word (word, person_id)
WITH RECURSIVE part (person_id, rest, word) AS (
  SELECT id,
    replace(replace(replace(replace(replace(replace(folded, '-', ' '), '''', ' '), '’', ' '), '.', ' '), ',', ' '), '/', ' ') || ' ', ''
  FROM person
  UNION ALL
  SELECT person_id, substr(rest, instr(rest, ' ') + 1), substr(rest, 1, instr(rest, ' ') - 1) FROM part WHERE rest <> ''
)
SELECT word, person_id FROM part WHERE word <> '';

-- How persons belong together outside of any case.
CREATE TABLE person_link (
  id TEXT PRIMARY KEY,
  from_person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  to_person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('guardian_of', 'sibling_of', 'relative_of', 'trusted_adult_of')),
  note TEXT NOT NULL,
  CHECK (from_person <> to_person),
  UNIQUE (from_person, to_person, kind)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_link_to ON person_link (to_person);

-- What a merge did, so that it can be undone exactly. No foreign keys: a later merge must not rewrite history.
CREATE TABLE person_merge (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kept TEXT NOT NULL,
  merged TEXT NOT NULL,
  at TEXT NOT NULL,
  by_user TEXT NOT NULL,
  undone_at TEXT,
  changes TEXT NOT NULL            -- JSON: each row that was moved or taken out, in order
) STRICT;
CREATE INDEX person_merge_kept ON person_merge (kept, seq);

-- Parties that are being united, only while a merge or its undoing runs. What is signed or append only may then change in one
-- thing: which of the two records of the same person it names.
CREATE TABLE uniting (
  from_party TEXT NOT NULL,
  to_party TEXT NOT NULL,
  PRIMARY KEY (from_party, to_party)
) STRICT, WITHOUT ROWID;
DROP TRIGGER consent_is_history;
CREATE TRIGGER consent_is_history BEFORE UPDATE ON consent
WHEN NOT (new.seq = old.seq AND new.case_id = old.case_id AND new.scope = old.scope AND new.state = old.state AND new.by_whom = old.by_whom
  AND new.given_on = old.given_on AND new.limits = old.limits AND new.recorded_at = old.recorded_at
  AND EXISTS (SELECT 1 FROM uniting u WHERE u.from_party = old.party_id AND u.to_party = new.party_id))
BEGIN SELECT raise(ABORT, 'consent is append only'); END;
DROP TRIGGER item_fixed_when_signed;
CREATE TRIGGER item_fixed_when_signed BEFORE UPDATE OF owed_by, owed_to, what, how_shown, helper, due, amount, version ON item
WHEN EXISTS (SELECT 1 FROM agreement_version v WHERE v.agreement_id = old.agreement_id AND v.version = old.version AND v.signed_on IS NOT NULL)
  AND NOT (new.what = old.what AND new.how_shown = old.how_shown AND new.helper = old.helper AND new.due = old.due
    AND new.amount IS old.amount AND new.version = old.version
    AND (new.owed_by = old.owed_by OR EXISTS (SELECT 1 FROM uniting u WHERE u.from_party = old.owed_by AND u.to_party = new.owed_by))
    AND (new.owed_to IS old.owed_to OR EXISTS (SELECT 1 FROM uniting u WHERE u.from_party = old.owed_to AND u.to_party = new.owed_to)))
BEGIN SELECT raise(ABORT, 'a signed agreement does not change'); END;

-- Who speaks for an affected group: a party of the same case.
ALTER TABLE party ADD COLUMN spokesperson TEXT REFERENCES party (id) ON DELETE SET NULL;

-- Cases that belong together.
CREATE TABLE case_link (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES "case" (id) ON DELETE CASCADE,
  other_id TEXT NOT NULL REFERENCES "case" (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('same_people', 'same_event', 'continues', 'other')),
  note TEXT NOT NULL,
  CHECK (case_id <> other_id),
  UNIQUE (case_id, other_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_link_other ON case_link (other_id);

-- Invariant 13: who told us by an unnamed way has no name here, whatever a program says. Names written earlier are taken out first.
UPDATE report SET reporter_name = '' WHERE channel IN ('anonymous', 'box') AND reporter_name <> '';
CREATE TRIGGER report_unnamed_new BEFORE INSERT ON report WHEN new.channel IN ('anonymous', 'box') AND new.reporter_name <> ''
BEGIN SELECT raise(ABORT, 'this reporter stays unnamed'); END;
CREATE TRIGGER report_unnamed_change BEFORE UPDATE ON report WHEN new.channel IN ('anonymous', 'box') AND new.reporter_name <> ''
BEGIN SELECT raise(ABORT, 'this reporter stays unnamed'); END;
