-- What this database remembers of the header: hashes of the slots of whose work it holds, and how often the list of people was signed.
CREATE TABLE header_pin (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  slots TEXT NOT NULL,
  roster INTEGER NOT NULL
) STRICT;

-- When a counselor's recovery code or parts were made and last proven, by the slot that they open. No secret is in it.
CREATE TABLE recovery_secret (
  slot TEXT PRIMARY KEY,
  user_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('recovery', 'parts')),
  made_at TEXT,
  -- How many signing keys the vault had had by then.
  signer INTEGER,
  proved_at TEXT
) STRICT;
