-- Measures in full. How a control is carried out, by whom and what shows it; what the owner of a
-- copy of the norm noted from it, for own use.

ALTER TABLE statement ADD COLUMN how TEXT NOT NULL DEFAULT '';
ALTER TABLE statement ADD COLUMN owner TEXT NOT NULL DEFAULT '';
ALTER TABLE statement ADD COLUMN evidence TEXT NOT NULL DEFAULT '';
ALTER TABLE statement ADD COLUMN norm_note TEXT NOT NULL DEFAULT '';
