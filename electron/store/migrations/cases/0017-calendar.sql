-- The school's calendar; an empty school means all of them.
CREATE TABLE calendar_span (
  school TEXT NOT NULL,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('term', 'holiday')),
  name TEXT NOT NULL,
  from_on TEXT NOT NULL,
  to_on TEXT NOT NULL CHECK (to_on >= from_on),
  PRIMARY KEY (school, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE calendar_bell (
  school TEXT NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  start_time TEXT NOT NULL,
  end_time TEXT NOT NULL CHECK (end_time > start_time),
  PRIMARY KEY (school, position)
) STRICT, WITHOUT ROWID;

-- When and where, so that two sides are never asked to one room at one time. Both may stay open.
ALTER TABLE checkin ADD COLUMN at_time TEXT;
ALTER TABLE checkin ADD COLUMN place TEXT NOT NULL DEFAULT '';
-- The day on which the check-in that takes its place was planned, when it was put off.
ALTER TABLE checkin ADD COLUMN instead_of TEXT REFERENCES checkin (id) ON DELETE SET NULL;
CREATE INDEX checkin_instead ON checkin (instead_of) WHERE instead_of IS NOT NULL;

-- The usual rhythm after a circle, as this vault wants it. Empty: as it comes with the app.
CREATE TABLE checkin_step (
  position INTEGER PRIMARY KEY,
  day INTEGER NOT NULL CHECK (day BETWEEN 1 AND 400),
  purpose TEXT NOT NULL,
  together INTEGER NOT NULL CHECK (together IN (0, 1))
) STRICT;

-- A printed slip: its code leads to the check-in. Nothing about anybody is on the paper.
CREATE TABLE checkin_slip (
  code TEXT PRIMARY KEY,
  checkin_id TEXT NOT NULL REFERENCES checkin (id) ON DELETE CASCADE,
  language TEXT NOT NULL,
  printed_on TEXT NOT NULL,
  used_on TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX checkin_slip_of ON checkin_slip (checkin_id);
