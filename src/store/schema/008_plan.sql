-- What a measure takes by the practice's own estimate, in minutes and whole euros.
ALTER TABLE measure ADD COLUMN minutes_once INTEGER CHECK (minutes_once >= 0);
ALTER TABLE measure ADD COLUMN minutes_yearly INTEGER CHECK (minutes_yearly >= 0);
ALTER TABLE measure ADD COLUMN euros_once INTEGER CHECK (euros_once >= 0);
ALTER TABLE measure ADD COLUMN euros_yearly INTEGER CHECK (euros_yearly >= 0);

-- What comes in the place of what is avoided, and who was told of a risk. Who was told by an
-- older note stays in that note.
ALTER TABLE risk ADD COLUMN replacement TEXT CHECK (replacement IN ('nothing', 'exchange'));
ALTER TABLE risk ADD COLUMN replacing_exchange INTEGER REFERENCES exchange (id)
    CHECK ((replacing_exchange IS NOT NULL) = (replacement IS 'exchange'));
ALTER TABLE risk ADD COLUMN told_to TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(told_to)); -- [{on, who}]
