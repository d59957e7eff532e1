-- The register of processing (GDPR art. 30), who works with a system, until when an agreement
-- holds, what a certificate covers, and who is connected to which CERT.

ALTER TABLE process ADD COLUMN personal_data INTEGER NOT NULL DEFAULT 0 CHECK (personal_data IN (0, 1));
ALTER TABLE process ADD COLUMN legal_ground TEXT NOT NULL DEFAULT '';
ALTER TABLE process ADD COLUMN data_subjects TEXT NOT NULL DEFAULT '';
ALTER TABLE process ADD COLUMN data_categories TEXT NOT NULL DEFAULT '';
ALTER TABLE process ADD COLUMN recipients TEXT NOT NULL DEFAULT '';
ALTER TABLE process ADD COLUMN outside_eea TEXT NOT NULL DEFAULT 'unknown' CHECK (outside_eea IN ('unknown', 'no', 'yes'));
ALTER TABLE process ADD COLUMN outside_eea_ground TEXT NOT NULL DEFAULT '';
ALTER TABLE process ADD COLUMN retention TEXT NOT NULL DEFAULT '';

ALTER TABLE supplier ADD COLUMN agreement_until TEXT CHECK (agreement_until IS date(agreement_until));
ALTER TABLE supplier ADD COLUMN certificate_scope TEXT NOT NULL DEFAULT '';
ALTER TABLE supplier ADD COLUMN cert TEXT NOT NULL DEFAULT 'unknown' CHECK (cert IN ('unknown', 'no', 'asked', 'yes'));
ALTER TABLE supplier ADD COLUMN cert_name TEXT NOT NULL DEFAULT '';

ALTER TABLE practice ADD COLUMN cert_connection TEXT NOT NULL DEFAULT 'unknown' CHECK (cert_connection IN ('unknown', 'not_yet', 'via_region', 'via_supplier', 'direct'));
ALTER TABLE practice ADD COLUMN cert_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE practice ADD COLUMN cert_ask_again TEXT CHECK (cert_ask_again IS date(cert_ask_again));

-- The data of a system may also stand at another firm. A check cannot be changed in place, so
-- the table is made anew; the highest number it ever gave out goes along.
CREATE TABLE system_new (
    id          INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
    name        TEXT    NOT NULL CHECK (name <> ''),
    supplier    INTEGER REFERENCES supplier (id),
    hosting     TEXT    NOT NULL CHECK (hosting IN ('supplier_cloud', 'practice', 'hosting_firm', 'external_network', 'mobile', 'unknown')),
    health_data INTEGER NOT NULL CHECK (health_data IN (0, 1)),
    two_factor  TEXT    NOT NULL CHECK (two_factor IN ('unknown', 'no', 'yes', 'compensated', 'not_applicable')),
    note        TEXT    NOT NULL,
    catalogue   TEXT
) STRICT;
INSERT INTO system_new (id, name, supplier, hosting, health_data, two_factor, note, catalogue)
    SELECT id, name, supplier, hosting, health_data, two_factor, note, catalogue FROM system;
DELETE FROM sqlite_sequence WHERE name = 'system_new';
INSERT INTO sqlite_sequence (name, seq)
    SELECT 'system_new', seq FROM sqlite_sequence WHERE name = 'system';
DROP TABLE system;
ALTER TABLE system_new RENAME TO system;

CREATE TABLE system_role (
    system INTEGER NOT NULL REFERENCES system (id),
    role   INTEGER NOT NULL REFERENCES role (id),
    PRIMARY KEY (system, role)
) STRICT, WITHOUT ROWID;
