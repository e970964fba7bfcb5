-- To whom a summary was given and why (invariant 9). The same columns as in the case book, so that one function writes them all.
CREATE TABLE disclosure (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  by_user TEXT NOT NULL,
  case_id TEXT,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  to_whom TEXT NOT NULL,
  why TEXT NOT NULL,
  copies INTEGER NOT NULL,
  collect_since TEXT,
  until TEXT,
  collected_on TEXT,
  quotes TEXT
) STRICT;
CREATE INDEX disclosure_at ON disclosure (at);
