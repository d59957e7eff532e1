-- Version 3: what is going on around the practice, who expects what of it, which duties a role
-- has, and what the policy has to be looked at again for.

CREATE TABLE context_issue (
    id        INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
    title     TEXT NOT NULL CHECK (title <> ''),
    origin    TEXT NOT NULL CHECK (origin IN ('internal', 'external')),
    meaning   TEXT NOT NULL,
    catalogue TEXT
) STRICT;

CREATE TABLE stakeholder (
    id        INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
    name      TEXT NOT NULL CHECK (name <> ''),
    asks      TEXT NOT NULL,
    met_by    TEXT NOT NULL,
    catalogue TEXT
) STRICT;

-- The codes of its duties, as a list.
ALTER TABLE role ADD COLUMN assigned TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(assigned));

ALTER TABLE practice ADD COLUMN cbw TEXT NOT NULL DEFAULT 'too_small' CHECK (cbw IN ('too_small', 'applies'));
ALTER TABLE practice ADD COLUMN cbw_reason TEXT NOT NULL DEFAULT '';
-- Who looks along, by the code of two duties that do not go together.
ALTER TABLE practice ADD COLUMN compensating TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(compensating));

-- At most one: the incident after which the policy has to be looked at again.
CREATE TABLE policy_call (
    one         INTEGER PRIMARY KEY CHECK (one = 1),
    happened_on TEXT NOT NULL CHECK (happened_on IS date(happened_on)),
    why         TEXT NOT NULL CHECK (why <> '')
) STRICT;
