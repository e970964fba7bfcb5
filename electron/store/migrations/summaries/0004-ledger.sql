-- What was published, each entry with the hash of the one before (electron/summaries/ledger/chain.ts). Nothing is ever taken out.
CREATE TABLE ledger (
  seq INTEGER PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE,
  entry TEXT NOT NULL              -- JSON: pattern and published files of a release; nothing about who was counted
) STRICT;
CREATE TRIGGER ledger_is_append_only BEFORE UPDATE ON ledger BEGIN SELECT raise(ABORT, 'the ledger is append only'); END;
CREATE TRIGGER ledger_keeps_all BEFORE DELETE ON ledger BEGIN SELECT raise(ABORT, 'the ledger is append only'); END;

-- Terms of which a number was published. From then on they are counted as they stood on that day, whatever is changed later.
CREATE TABLE frozen_term (
  unit TEXT NOT NULL CHECK (unit IN ('case', 'episode')),
  term TEXT NOT NULL,
  recorded_on TEXT NOT NULL,
  PRIMARY KEY (unit, term)
) STRICT, WITHOUT ROWID;

-- The facts of frozen terms under ids drawn at random: they lead to no case, and to no other fact.
CREATE TABLE frozen_fact (
  id TEXT PRIMARY KEY,
  unit TEXT NOT NULL CHECK (unit IN ('case', 'episode')),
  term TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX frozen_fact_term ON frozen_fact (unit, term);
CREATE TRIGGER frozen_fact_is_frozen BEFORE UPDATE ON frozen_fact BEGIN SELECT raise(ABORT, 'frozen'); END;
CREATE TRIGGER frozen_fact_stays BEFORE DELETE ON frozen_fact BEGIN SELECT raise(ABORT, 'frozen'); END;

CREATE TABLE frozen_contributor (
  fact_id TEXT NOT NULL REFERENCES frozen_fact (id),
  side TEXT NOT NULL CHECK (side IN ('harmed', 'responsible')),
  student TEXT NOT NULL,
  PRIMARY KEY (fact_id, side, student)
) STRICT, WITHOUT ROWID;
CREATE INDEX frozen_contributor_student ON frozen_contributor (student);
