-- Until when something may stay with whom it was shown to, and when it came back.
ALTER TABLE disclosure ADD COLUMN until TEXT;
ALTER TABLE disclosure ADD COLUMN collected_on TEXT;
