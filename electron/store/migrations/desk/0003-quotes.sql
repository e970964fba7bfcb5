-- Whom a paper quotes: a JSON list of party ids, so that a withdrawal can mark what this facilitator printed. NULL: everybody.
ALTER TABLE disclosure ADD COLUMN quotes TEXT;
UPDATE disclosure SET quotes = '[]' WHERE kind = 'guidelines_poster';
CREATE INDEX disclosure_at ON disclosure (at);
CREATE INDEX disclosure_subject ON disclosure (subject);
