-- Who alone sees a file while it is a private memory aid. Files from before know their author by label only; labels are unique in a vault.
ALTER TABLE attachment ADD COLUMN author_user TEXT NOT NULL DEFAULT '';
