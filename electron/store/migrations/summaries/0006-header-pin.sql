-- What this database remembers of the header: hashes of the slots of whose work it holds, and how often the list of people was signed.
CREATE TABLE header_pin (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  slots TEXT NOT NULL,
  roster INTEGER NOT NULL
) STRICT;
