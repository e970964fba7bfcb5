-- Facts of cases that were deleted: they count on, under ids drawn at random, and a rebuild of the summaries leaves them alone.
ALTER TABLE fact ADD COLUMN detached INTEGER NOT NULL DEFAULT 0 CHECK (detached IN (0, 1));
CREATE INDEX contributor_student ON contributor (student);
