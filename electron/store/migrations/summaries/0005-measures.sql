-- Acts of allyship are counted as well. A list of allowed words can't be changed in place, so the tables are made anew; those that point
-- to others first, so that nothing is deleted along.
CREATE TABLE fact_new (
  id TEXT PRIMARY KEY,
  unit TEXT NOT NULL CHECK (unit IN ('case', 'episode', 'act')),
  school TEXT NOT NULL,
  term TEXT NOT NULL,
  body TEXT NOT NULL,
  detached INTEGER NOT NULL DEFAULT 0 CHECK (detached IN (0, 1))
) STRICT, WITHOUT ROWID;
INSERT INTO fact_new (id, unit, school, term, body, detached) SELECT id, unit, school, term, body, detached FROM fact;
CREATE TABLE contributor_new (
  fact_id TEXT NOT NULL REFERENCES fact_new (id) ON DELETE CASCADE,
  side TEXT NOT NULL CHECK (side IN ('harmed', 'responsible')),
  student TEXT NOT NULL,
  PRIMARY KEY (fact_id, side, student)
) STRICT, WITHOUT ROWID;
INSERT INTO contributor_new (fact_id, side, student) SELECT fact_id, side, student FROM contributor;
DROP TABLE contributor;
DROP TABLE fact;
ALTER TABLE fact_new RENAME TO fact;
ALTER TABLE contributor_new RENAME TO contributor;
CREATE INDEX fact_term ON fact (unit, term);
CREATE INDEX contributor_student ON contributor (student);

CREATE TABLE frozen_term_new (
  unit TEXT NOT NULL CHECK (unit IN ('case', 'episode', 'act')),
  term TEXT NOT NULL,
  recorded_on TEXT NOT NULL,
  PRIMARY KEY (unit, term)
) STRICT, WITHOUT ROWID;
INSERT INTO frozen_term_new (unit, term, recorded_on) SELECT unit, term, recorded_on FROM frozen_term;
CREATE TABLE frozen_fact_new (
  id TEXT PRIMARY KEY,
  unit TEXT NOT NULL CHECK (unit IN ('case', 'episode', 'act')),
  term TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO frozen_fact_new (id, unit, term, body) SELECT id, unit, term, body FROM frozen_fact;
CREATE TABLE frozen_contributor_new (
  fact_id TEXT NOT NULL REFERENCES frozen_fact_new (id),
  side TEXT NOT NULL CHECK (side IN ('harmed', 'responsible')),
  student TEXT NOT NULL,
  PRIMARY KEY (fact_id, side, student)
) STRICT, WITHOUT ROWID;
INSERT INTO frozen_contributor_new (fact_id, side, student) SELECT fact_id, side, student FROM frozen_contributor;
DROP TABLE frozen_contributor;
DROP TABLE frozen_fact;
DROP TABLE frozen_term;
ALTER TABLE frozen_term_new RENAME TO frozen_term;
ALTER TABLE frozen_fact_new RENAME TO frozen_fact;
ALTER TABLE frozen_contributor_new RENAME TO frozen_contributor;
CREATE INDEX frozen_fact_term ON frozen_fact (unit, term);
CREATE INDEX frozen_contributor_student ON frozen_contributor (student);
CREATE TRIGGER frozen_fact_is_frozen BEFORE UPDATE ON frozen_fact BEGIN SELECT raise(ABORT, 'frozen'); END;
CREATE TRIGGER frozen_fact_stays BEFORE DELETE ON frozen_fact BEGIN SELECT raise(ABORT, 'frozen'); END;
CREATE TRIGGER frozen_term_stays BEFORE DELETE ON frozen_term BEGIN SELECT raise(ABORT, 'frozen'); END;

-- How many students there are by category of a year, as the school publishes it: typed in, for shares of all students.
CREATE TABLE enrolment (
  year TEXT NOT NULL,
  dimension TEXT NOT NULL,
  category TEXT NOT NULL,
  students INTEGER NOT NULL CHECK (students >= 0),
  PRIMARY KEY (year, dimension, category)
) STRICT, WITHOUT ROWID;

-- When the terms of a school year begin, as its calendar says. A year without rows has halves. Days of the calendar, not of any case.
CREATE TABLE school_term (
  year TEXT NOT NULL,              -- "2025-26"
  number INTEGER NOT NULL CHECK (number > 0),
  from_on TEXT NOT NULL,
  PRIMARY KEY (year, number)
) STRICT, WITHOUT ROWID;

-- Moving a border between two published numbers would show who was opened in between. From the first release of a year on its terms stand.
CREATE TRIGGER school_term_none_more BEFORE INSERT ON school_term
WHEN EXISTS (SELECT 1 FROM frozen_term WHERE substr(term, 1, 7) = new.year) BEGIN SELECT raise(ABORT, 'published terms stand'); END;
CREATE TRIGGER school_term_stands BEFORE UPDATE ON school_term
WHEN EXISTS (SELECT 1 FROM frozen_term WHERE substr(term, 1, 7) = old.year) BEGIN SELECT raise(ABORT, 'published terms stand'); END;
CREATE TRIGGER school_term_stays BEFORE DELETE ON school_term
WHEN EXISTS (SELECT 1 FROM frozen_term WHERE substr(term, 1, 7) = old.year) BEGIN SELECT raise(ABORT, 'published terms stand'); END;
