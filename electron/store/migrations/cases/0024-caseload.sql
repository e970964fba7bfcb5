-- Since when the present opening of a case runs, and since when it stands where it waits: kept with the row, as its next step is. The
-- dashboard counts from them; nobody reads ten thousand cases for it.
ALTER TABLE "case" ADD COLUMN began_on TEXT;
ALTER TABLE "case" ADD COLUMN waits_since TEXT;
UPDATE "case" SET
  began_on = (SELECT e.opened_on FROM episode e WHERE e.case_id = "case".id AND e.number = "case".episode),
  -- Not known of what was recorded before this was kept: the last thing that happened is the latest that it can be.
  waits_since = coalesce((SELECT substr(max(t.at), 1, 10) FROM timeline t WHERE t.case_id = "case".id), opened_on);
CREATE INDEX case_load ON "case" (open, status, next_step, began_on, waits_since, next_due, risk_due);

-- What is open and planned, by what it belongs to: counted case by case and agreement by agreement, from the index alone.
CREATE INDEX checkin_planned_case ON checkin (case_id, due) WHERE status = 'planned';
CREATE INDEX checkin_planned_party ON checkin (party_id, due) WHERE status = 'planned';
CREATE INDEX item_open ON item (agreement_id, version, due) WHERE status = 'open';
CREATE INDEX agreement_active ON agreement (case_id, episode_id, version, review_on) WHERE status = 'active';
