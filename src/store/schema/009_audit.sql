-- What somebody who does not do the work asked and found, and what came of it.

CREATE TABLE audit_finding (
    id        INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
    asked     TEXT NOT NULL CHECK (asked <> ''),
    question  TEXT NOT NULL,
    finding   TEXT NOT NULL,
    judgement TEXT NOT NULL CHECK (judgement IN ('open', 'conforms', 'remark', 'nonconformity')),
    found_on  TEXT NOT NULL CHECK (found_on IS date(found_on)),
    found_by  TEXT NOT NULL CHECK (found_by <> ''),
    action    TEXT NOT NULL,
    owner     TEXT NOT NULL,
    due       TEXT CHECK (due IS date(due)),
    closed_on TEXT CHECK (closed_on IS date(closed_on))
) STRICT;
