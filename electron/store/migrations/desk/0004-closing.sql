-- The facilitator's way back to the counselor: how the circle went, in this person's words. A rebuild of the projection leaves it alone.
CREATE TABLE account (
  circle_id TEXT PRIMARY KEY,
  body TEXT NOT NULL,              -- JSON of shared CircleAccount
  written_at TEXT NOT NULL,
  offered INTEGER NOT NULL CHECK (offered IN (0, 1)),
  taken_at TEXT
) STRICT, WITHOUT ROWID;

-- A private memory aid, until its writer offers it.
CREATE TABLE debrief (
  circle_id TEXT PRIMARY KEY,
  body TEXT NOT NULL,              -- JSON of shared KeeperDebrief
  offered INTEGER NOT NULL CHECK (offered IN (0, 1)),
  taken_at TEXT
) STRICT, WITHOUT ROWID;

-- As in the case book: of a term and of nobody.
CREATE TABLE debrief_answer (
  id TEXT PRIMARY KEY,
  term TEXT NOT NULL,
  question TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT, WITHOUT ROWID;
