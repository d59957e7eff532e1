-- What shows that measures are carried out. Here stands what it is; the words of a note too.

CREATE TABLE evidence (
    id         INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
    kind       TEXT    NOT NULL CHECK (kind IN ('file', 'picture', 'note')),
    title      TEXT    NOT NULL CHECK (title <> ''),
    note       TEXT    NOT NULL,
    file_name  TEXT    NOT NULL,
    media_type TEXT    NOT NULL,
    size       INTEGER NOT NULL CHECK (size >= 0),
    sha256     BLOB    NOT NULL CHECK (length(sha256) = 32),
    added_on   TEXT    NOT NULL CHECK (added_on IS date(added_on)),
    expires_on TEXT    CHECK (expires_on IS date(expires_on)),
    CHECK ((kind = 'note') = (file_name = ''))
) STRICT;

CREATE TABLE evidence_measure (
    evidence INTEGER NOT NULL REFERENCES evidence (id),
    measure  INTEGER NOT NULL REFERENCES measure (id),
    PRIMARY KEY (evidence, measure)
) STRICT, WITHOUT ROWID;

-- The bytes of files, by their SHA-256. They stay when a piece is removed: undo brings it back.
CREATE TABLE evidence_content (
    sha256 BLOB PRIMARY KEY NOT NULL CHECK (length(sha256) = 32),
    bytes  BLOB NOT NULL CHECK (length(bytes) > 0)
) STRICT;
