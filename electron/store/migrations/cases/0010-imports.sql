-- Reports brought in from a file, one row for each time. A whole one can be taken back while nobody has worked on its cases.
CREATE TABLE import_batch (
  id TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  by_user TEXT NOT NULL,
  by_label TEXT NOT NULL,
  name TEXT NOT NULL,              -- the file's own name; empty for pasted cells
  cases INTEGER NOT NULL CHECK (cases > 0),
  audit_seq INTEGER NOT NULL,      -- what the audit trail says of its cases after this was done by somebody
  taken_back_at TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX import_batch_order ON import_batch (audit_seq);

-- Which row became which case, under hashes keyed by a secret of this case book: the table tells nothing by itself. Rows of a
-- batch that was taken back are gone with their cases, so the file can be brought in again.
CREATE TABLE import_row (
  case_id TEXT PRIMARY KEY REFERENCES "case" (id) ON DELETE CASCADE,
  batch_id TEXT NOT NULL REFERENCES import_batch (id) ON DELETE CASCADE,
  row_key TEXT NOT NULL,           -- who it is: of the file's own id, else of all that the row says
  says TEXT NOT NULL               -- of all that the row says: another hash under the same key is a changed row
) STRICT, WITHOUT ROWID;
CREATE INDEX import_row_batch ON import_row (batch_id);
CREATE INDEX import_row_key ON import_row (row_key);

-- Persons that an import made, to go with it unless somebody needs them by then. No foreign key: a merge moves whatever points at a
-- person, and where somebody came from does not move.
CREATE TABLE import_person (
  person_id TEXT PRIMARY KEY,
  batch_id TEXT NOT NULL REFERENCES import_batch (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX import_person_batch ON import_person (batch_id);

-- Cases that are there but not in the search index yet: full text is too slow for the one commit that makes an import visible.
CREATE TABLE import_unindexed (
  case_id TEXT PRIMARY KEY REFERENCES "case" (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- Facts of cases that were taken back, still to be removed from the summaries (another database, so not the same commit).
CREATE TABLE import_gone (
  fact_id TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- How the columns of a form are read, kept by name. `headers` is a keyed hash of them.
CREATE TABLE import_mapping (
  name TEXT PRIMARY KEY,
  headers TEXT NOT NULL,
  mapping TEXT NOT NULL,           -- JSON of shared Mapping
  kept_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX import_mapping_headers ON import_mapping (headers);

-- A party that goes is looked for wherever a party can be named. Without these each one reads whole tables: 44 s for 20 000 parties.
CREATE INDEX IF NOT EXISTS party_role_supports ON party_role (supports) WHERE supports IS NOT NULL;
CREATE INDEX IF NOT EXISTS consent_party ON consent (party_id);
CREATE INDEX IF NOT EXISTS seat_party ON seat (party_id);
CREATE INDEX IF NOT EXISTS agreement_responsible ON agreement (responsible_party) WHERE responsible_party IS NOT NULL;
CREATE INDEX IF NOT EXISTS item_owed_by ON item (owed_by);
CREATE INDEX IF NOT EXISTS item_owed_to ON item (owed_to) WHERE owed_to IS NOT NULL;
CREATE INDEX IF NOT EXISTS signature_party ON signature (party_id);
CREATE INDEX IF NOT EXISTS checkin_party ON checkin (party_id) WHERE party_id IS NOT NULL;
