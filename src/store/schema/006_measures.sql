-- Measures in full. How a control is carried out, by whom and what shows it; what the owner of a
-- copy of the norm noted from it, for own use.

ALTER TABLE statement ADD COLUMN how TEXT NOT NULL DEFAULT '';
ALTER TABLE statement ADD COLUMN owner TEXT NOT NULL DEFAULT '';
ALTER TABLE statement ADD COLUMN evidence TEXT NOT NULL DEFAULT '';
ALTER TABLE statement ADD COLUMN norm_note TEXT NOT NULL DEFAULT '';

-- Since when a measure is carried out, when it is looked at again, who does it for the practice,
-- and how far it lowers a risk where the practice says so itself.
ALTER TABLE measure ADD COLUMN implemented_on TEXT CHECK (implemented_on IS date(implemented_on));
ALTER TABLE measure ADD COLUMN checked_on TEXT CHECK (checked_on IS date(checked_on));
ALTER TABLE measure ADD COLUMN recheck_months INTEGER CHECK (recheck_months BETWEEN 0 AND 120);
ALTER TABLE measure ADD COLUMN supplier INTEGER REFERENCES supplier (id);
ALTER TABLE measure ADD COLUMN effect TEXT CHECK (json_valid(effect));

-- To whom a risk is transferred by which policy and what that leaves; what the team must know of a
-- risk; and who else has read a decision.
ALTER TABLE risk ADD COLUMN policy_number TEXT NOT NULL DEFAULT '';
ALTER TABLE risk ADD COLUMN not_covered TEXT NOT NULL DEFAULT '';
ALTER TABLE risk ADD COLUMN awareness TEXT NOT NULL DEFAULT '';
ALTER TABLE risk ADD COLUMN told TEXT NOT NULL DEFAULT '';
ALTER TABLE risk ADD COLUMN read_by TEXT;
ALTER TABLE risk ADD COLUMN read_on TEXT CHECK (read_on IS date(read_on));
