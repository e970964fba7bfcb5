-- Rooms in which circles can be held. Places, no record of anybody.
CREATE TABLE room (
  id TEXT PRIMARY KEY,
  school TEXT NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  seats INTEGER CHECK (seats BETWEEN 1 AND 2000),
  step_free TEXT NOT NULL CHECK (step_free IN ('yes', 'no', 'unknown')),
  quiet TEXT NOT NULL CHECK (quiet IN ('yes', 'no', 'unknown')),
  hours TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT, WITHOUT ROWID;
