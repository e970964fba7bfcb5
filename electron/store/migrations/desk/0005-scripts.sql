-- Scripts that this facilitator made. A rebuild of the projection leaves them alone. The same tables are in the case book.
CREATE TABLE own_script (
  id TEXT PRIMARY KEY,             -- 32 hex digits; `own-` before it makes the script's id
  made_by TEXT NOT NULL,
  away_at TEXT                     -- put away: not offered any more, nothing is deleted
) STRICT, WITHOUT ROWID;

-- Never changed once written: a new wording is a new version.
CREATE TABLE own_script_version (
  id TEXT NOT NULL REFERENCES own_script (id),
  version INTEGER NOT NULL CHECK (version >= 1),
  saved_at TEXT NOT NULL,
  body TEXT NOT NULL,              -- JSON of shared OwnScriptInput
  PRIMARY KEY (id, version)
) STRICT, WITHOUT ROWID;
