-- An agreement as a living object: what is read back, whom it is promised to, which need it answers, how it was signed.
ALTER TABLE agreement_version ADD COLUMN drafted_on TEXT;
ALTER TABLE agreement_version ADD COLUMN read_back_on TEXT;
-- Of versions that were replaced before this was kept the day is not known, and none is made up.
UPDATE agreement_version SET drafted_on = (SELECT a.drafted_on FROM agreement a WHERE a.id = agreement_id AND a.version = agreement_version.version);

ALTER TABLE item ADD COLUMN to_community INTEGER NOT NULL DEFAULT 0 CHECK (to_community IN (0, 1));
CREATE INDEX item_lineage ON item (lineage);

-- A wrong payment is not deleted: it stops counting, with the day and the reason.
ALTER TABLE payment ADD COLUMN note TEXT NOT NULL DEFAULT '';
ALTER TABLE payment ADD COLUMN taken_back_on TEXT;
ALTER TABLE payment ADD COLUMN taken_back_why TEXT NOT NULL DEFAULT '';
CREATE TRIGGER payment_is_history BEFORE UPDATE ON payment
WHEN NOT (new.seq = old.seq AND new.lineage = old.lineage AND new.paid_on = old.paid_on AND new.amount = old.amount AND new.note = old.note
  AND old.taken_back_on IS NULL AND new.taken_back_on IS NOT NULL)
BEGIN SELECT raise(ABORT, 'a payment is history'); END;
CREATE TRIGGER payment_stays BEFORE DELETE ON payment
WHEN EXISTS (SELECT 1 FROM item WHERE lineage = old.lineage)
BEGIN SELECT raise(ABORT, 'a payment is history'); END;
-- Payments point at the promise over all its versions, which no foreign key can say: they go with the last of them.
CREATE TRIGGER payment_goes_with_its_promise AFTER DELETE ON item
WHEN NOT EXISTS (SELECT 1 FROM item WHERE lineage = old.lineage)
BEGIN DELETE FROM payment WHERE lineage = old.lineage; END;

ALTER TABLE signature ADD COLUMN typed TEXT NOT NULL DEFAULT '';
ALTER TABLE signature ADD COLUMN strokes TEXT;         -- JSON, shared Strokes: the lines of the pen
ALTER TABLE signature ADD COLUMN witness TEXT NOT NULL DEFAULT '';

-- Which stated need a promise answers, and which none does, with the reason. The words of a need never change (0008).
CREATE TABLE item_need (
  item_id TEXT NOT NULL REFERENCES item (id) ON DELETE CASCADE,
  need_id TEXT NOT NULL REFERENCES need (id) ON DELETE CASCADE,
  PRIMARY KEY (item_id, need_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX item_need_need ON item_need (need_id);
CREATE TABLE unmet_need (
  agreement_id TEXT NOT NULL REFERENCES agreement (id) ON DELETE CASCADE,
  version INTEGER NOT NULL,
  need_id TEXT NOT NULL REFERENCES need (id) ON DELETE CASCADE,
  why TEXT NOT NULL,
  PRIMARY KEY (agreement_id, version, need_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX unmet_need_need ON unmet_need (need_id);

-- What is signed does not change, in none of its parts (invariant 5): the promises, to whom, which needs, who signed and how. A case
-- that is deleted takes all of it along: its agreement is gone by the time its parts are. Two records of one person that become one
-- move a signature (0003).
DROP TRIGGER item_fixed_when_signed;
CREATE TRIGGER item_fixed_when_signed
BEFORE UPDATE OF agreement_id, lineage, owed_by, owed_to, to_community, what, how_shown, helper, due, amount, version ON item
WHEN EXISTS (SELECT 1 FROM agreement_version v WHERE v.agreement_id = old.agreement_id AND v.version = old.version AND v.signed_on IS NOT NULL)
  AND NOT (new.what = old.what AND new.how_shown = old.how_shown AND new.helper = old.helper AND new.due = old.due
    AND new.amount IS old.amount AND new.version = old.version AND new.to_community = old.to_community
    AND new.agreement_id = old.agreement_id AND new.lineage = old.lineage
    AND (new.owed_by = old.owed_by OR EXISTS (SELECT 1 FROM uniting u WHERE u.from_party = old.owed_by AND u.to_party = new.owed_by))
    AND (new.owed_to IS old.owed_to OR EXISTS (SELECT 1 FROM uniting u WHERE u.from_party = old.owed_to AND u.to_party = new.owed_to)))
BEGIN SELECT raise(ABORT, 'a signed agreement does not change'); END;
CREATE TRIGGER item_stays_when_signed BEFORE DELETE ON item
WHEN EXISTS (SELECT 1 FROM agreement a JOIN agreement_version v ON v.agreement_id = a.id
  WHERE a.id = old.agreement_id AND v.version = old.version AND v.signed_on IS NOT NULL)
BEGIN SELECT raise(ABORT, 'a signed agreement does not change'); END;
CREATE TRIGGER item_none_more_when_signed BEFORE INSERT ON item
WHEN EXISTS (SELECT 1 FROM agreement_version v WHERE v.agreement_id = new.agreement_id AND v.version = new.version AND v.signed_on IS NOT NULL)
BEGIN SELECT raise(ABORT, 'a signed agreement does not change'); END;

CREATE TRIGGER version_stays_signed BEFORE UPDATE ON agreement_version WHEN old.signed_on IS NOT NULL
BEGIN SELECT raise(ABORT, 'a signed agreement does not change'); END;
CREATE TRIGGER version_stays_when_signed BEFORE DELETE ON agreement_version
WHEN old.signed_on IS NOT NULL AND EXISTS (SELECT 1 FROM agreement a WHERE a.id = old.agreement_id)
BEGIN SELECT raise(ABORT, 'a signed agreement does not change'); END;

-- Somebody may sign later than the others; nobody's signature is changed or taken away.
CREATE TRIGGER signature_is_fixed BEFORE UPDATE ON signature
WHEN NOT (new.agreement_id = old.agreement_id AND new.version = old.version AND new.method = old.method AND new.signed_on = old.signed_on
  AND new.typed = old.typed AND new.strokes IS old.strokes AND new.witness = old.witness
  AND EXISTS (SELECT 1 FROM uniting u WHERE u.from_party = old.party_id AND u.to_party = new.party_id))
BEGIN SELECT raise(ABORT, 'a signed agreement does not change'); END;
CREATE TRIGGER signature_stays BEFORE DELETE ON signature
WHEN EXISTS (SELECT 1 FROM agreement a WHERE a.id = old.agreement_id)
  AND NOT EXISTS (SELECT 1 FROM uniting u WHERE u.from_party = old.party_id)
BEGIN SELECT raise(ABORT, 'a signed agreement does not change'); END;

CREATE TRIGGER item_need_fixed BEFORE UPDATE ON item_need BEGIN SELECT raise(ABORT, 'a signed agreement does not change'); END;
CREATE TRIGGER item_need_stays BEFORE DELETE ON item_need
WHEN EXISTS (SELECT 1 FROM item i JOIN agreement a ON a.id = i.agreement_id JOIN agreement_version v ON v.agreement_id = a.id AND v.version = i.version
  WHERE i.id = old.item_id AND v.signed_on IS NOT NULL)
  AND EXISTS (SELECT 1 FROM need WHERE id = old.need_id)
BEGIN SELECT raise(ABORT, 'a signed agreement does not change'); END;
CREATE TRIGGER item_need_none_more BEFORE INSERT ON item_need
WHEN EXISTS (SELECT 1 FROM item i JOIN agreement_version v ON v.agreement_id = i.agreement_id AND v.version = i.version
  WHERE i.id = new.item_id AND v.signed_on IS NOT NULL)
BEGIN SELECT raise(ABORT, 'a signed agreement does not change'); END;
CREATE TRIGGER unmet_need_fixed BEFORE UPDATE ON unmet_need BEGIN SELECT raise(ABORT, 'a signed agreement does not change'); END;
CREATE TRIGGER unmet_need_stays BEFORE DELETE ON unmet_need
WHEN EXISTS (SELECT 1 FROM agreement a JOIN agreement_version v ON v.agreement_id = a.id
  WHERE a.id = old.agreement_id AND v.version = old.version AND v.signed_on IS NOT NULL)
  AND EXISTS (SELECT 1 FROM need WHERE id = old.need_id)
BEGIN SELECT raise(ABORT, 'a signed agreement does not change'); END;
CREATE TRIGGER unmet_need_none_more BEFORE INSERT ON unmet_need
WHEN EXISTS (SELECT 1 FROM agreement_version v WHERE v.agreement_id = new.agreement_id AND v.version = new.version AND v.signed_on IS NOT NULL)
BEGIN SELECT raise(ABORT, 'a signed agreement does not change'); END;
