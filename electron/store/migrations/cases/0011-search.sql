-- Check-ins and circles become searchable, what is found is ranked by its row's number, and lists are sorted and filtered at 100 000 cases.
INSERT INTO search_text (case_id, source, text) SELECT case_id, 'checkin:' || id, note FROM checkin WHERE note <> '';
INSERT INTO search_text (case_id, source, text)
  SELECT case_id, 'circle:' || id, replace(trim(purpose || char(10) || place || char(10) || keeper_name, char(10)), char(10) || char(10), char(10)) FROM circle
  WHERE trim(purpose || place || keeper_name) <> '';
-- What a case is called by lies above all other texts: read downwards, it comes first (electron/search/text.ts).
UPDATE search_text SET id = id + 1099511627776 WHERE source IN ('title', 'people');
INSERT INTO search (search) VALUES ('rebuild');

-- One index for each column that the list is sorted by; `number` makes the order, and so the next page, certain.
CREATE INDEX case_number ON "case" (open, number);
CREATE INDEX case_status ON "case" (open, status, number);
CREATE INDEX case_harmed ON "case" (open, harmed, number);
-- All that can be filtered by, so that a filter reads this and not every row of the table.
CREATE INDEX case_facts ON "case" (open, status, school, next_step, harm_types, opened_on, number, next_due, title, harmed);
CREATE INDEX circle_keeper ON circle (keeper_name, case_id);

-- How many cases are open and closed: asked with each list, and counting would read as many entries as there are cases.
CREATE TABLE case_count (
  open INTEGER PRIMARY KEY CHECK (open IN (0, 1)),
  n INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO case_count (open, n) VALUES (0, (SELECT count(*) FROM "case" WHERE open = 0)), (1, (SELECT count(*) FROM "case" WHERE open = 1));
CREATE TRIGGER case_counted AFTER INSERT ON "case" BEGIN
  UPDATE case_count SET n = n + 1 WHERE open = new.open;
END;
CREATE TRIGGER case_uncounted AFTER DELETE ON "case" BEGIN
  UPDATE case_count SET n = n - 1 WHERE open = old.open;
END;
CREATE TRIGGER case_recounted AFTER UPDATE OF open ON "case" WHEN new.open <> old.open BEGIN
  UPDATE case_count SET n = n - 1 WHERE open = old.open;
  UPDATE case_count SET n = n + 1 WHERE open = new.open;
END;

-- Views of the case list that somebody gave a name. They belong to the sign-in.
CREATE TABLE saved_view (
  user_id TEXT NOT NULL,
  name TEXT NOT NULL,
  filter TEXT NOT NULL,             -- JSON of shared CaseFilter
  PRIMARY KEY (user_id, name)
) STRICT, WITHOUT ROWID;
