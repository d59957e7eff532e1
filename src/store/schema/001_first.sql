-- Version 1. Once shipped this file never changes: a later version is a file of its own.
-- Scales stand here by their code, dates as YYYY-MM-DD, structured leftovers as JSON.

CREATE TABLE document (
    one        INTEGER PRIMARY KEY CHECK (one = 1),
    id         TEXT    NOT NULL CHECK (length(id) = 36), -- UUID: the same for every copy
    created_at TEXT    NOT NULL CHECK (created_at <> '')
) STRICT;

CREATE TABLE practice (
    one                 INTEGER PRIMARY KEY CHECK (one = 1),
    name                TEXT NOT NULL,
    owner               TEXT NOT NULL,
    deputy              TEXT NOT NULL,
    place               TEXT NOT NULL,
    address             TEXT NOT NULL,
    locations           TEXT NOT NULL,
    scope               TEXT NOT NULL,
    out_of_scope        TEXT NOT NULL,
    security_contact    TEXT NOT NULL,
    his_name            TEXT NOT NULL,
    ict_supplier        TEXT NOT NULL,
    restricted_areas    TEXT NOT NULL,
    emergency_kit_place TEXT NOT NULL,
    max_downtime        TEXT NOT NULL
) STRICT;

-- Only the sections that the practice has put in its own words.
CREATE TABLE policy_text (
    section TEXT NOT NULL PRIMARY KEY,
    text    TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- AUTOINCREMENT everywhere: a number is never given out twice, since the journal names it.
CREATE TABLE policy_version (
    id         INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
    adopted_by TEXT NOT NULL,
    adopted_on TEXT NOT NULL CHECK (adopted_on IS date(adopted_on)),
    sections   TEXT NOT NULL CHECK (json_valid(sections)) -- [{code, title, text}]
) STRICT;

CREATE TABLE criteria (
    id         INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
    profile    TEXT NOT NULL,
    levels     TEXT NOT NULL CHECK (json_valid(levels)), -- 5 rows by likelihood, 4 levels each
    adopted_by TEXT,
    adopted_on TEXT CHECK (adopted_on IS date(adopted_on)),
    CHECK ((adopted_by IS NULL) = (adopted_on IS NULL))
) STRICT;

CREATE TABLE role (
    id        INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
    title     TEXT NOT NULL CHECK (title <> ''),
    holder    TEXT NOT NULL,
    deputy    TEXT NOT NULL,
    duties    TEXT NOT NULL,
    catalogue TEXT
) STRICT;

CREATE TABLE goal (
    id              INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
    title           TEXT    NOT NULL CHECK (title <> ''),
    measure         TEXT    NOT NULL,
    target          TEXT    NOT NULL,
    measured        TEXT    NOT NULL,
    measured_on     TEXT    CHECK (measured_on IS date(measured_on)),
    interval_months INTEGER NOT NULL CHECK (interval_months >= 0),
    catalogue       TEXT
) STRICT;

CREATE TABLE supplier (
    id                  INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
    name                TEXT    NOT NULL CHECK (name <> ''),
    service             TEXT    NOT NULL,
    data_seen           TEXT    NOT NULL,
    health_data         INTEGER NOT NULL CHECK (health_data IN (0, 1)),
    agreement           TEXT    NOT NULL CHECK (agreement IN ('processing_agreement', 'connection_terms', 'controller_to_controller', 'service_contract', 'confidentiality')),
    agreement_status    TEXT    NOT NULL CHECK (agreement_status IN ('unknown', 'missing', 'requested', 'signed')),
    certificate         TEXT    NOT NULL,
    certificate_until   TEXT    CHECK (certificate_until IS date(certificate_until)),
    breach_notice_hours INTEGER CHECK (breach_notice_hours >= 0),
    note                TEXT    NOT NULL,
    catalogue           TEXT
) STRICT;

CREATE TABLE process (
    id                           INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
    name                         TEXT    NOT NULL CHECK (name <> ''),
    purpose                      TEXT    NOT NULL,
    owner                        TEXT    NOT NULL,
    health_data                  INTEGER NOT NULL CHECK (health_data IN (0, 1)),
    availability_patient         TEXT    CHECK (availability_patient IN ('low', 'medium', 'high', 'very_high')),
    availability_organisation    TEXT    CHECK (availability_organisation IN ('low', 'medium', 'high', 'very_high')),
    availability_society         TEXT    CHECK (availability_society IN ('low', 'medium', 'high', 'very_high')),
    integrity_patient            TEXT    CHECK (integrity_patient IN ('low', 'medium', 'high', 'very_high')),
    integrity_organisation       TEXT    CHECK (integrity_organisation IN ('low', 'medium', 'high', 'very_high')),
    integrity_society            TEXT    CHECK (integrity_society IN ('low', 'medium', 'high', 'very_high')),
    confidentiality_patient      TEXT    CHECK (confidentiality_patient IN ('low', 'medium', 'high', 'very_high')),
    confidentiality_organisation TEXT    CHECK (confidentiality_organisation IN ('low', 'medium', 'high', 'very_high')),
    confidentiality_society      TEXT    CHECK (confidentiality_society IN ('low', 'medium', 'high', 'very_high')),
    note                         TEXT    NOT NULL,
    catalogue                    TEXT
) STRICT;

CREATE TABLE system (
    id          INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
    name        TEXT    NOT NULL CHECK (name <> ''),
    supplier    INTEGER REFERENCES supplier (id),
    hosting     TEXT    NOT NULL CHECK (hosting IN ('supplier_cloud', 'practice', 'external_network', 'mobile', 'unknown')),
    health_data INTEGER NOT NULL CHECK (health_data IN (0, 1)),
    two_factor  TEXT    NOT NULL CHECK (two_factor IN ('unknown', 'no', 'yes', 'compensated', 'not_applicable')),
    note        TEXT    NOT NULL,
    catalogue   TEXT
) STRICT;

CREATE TABLE exchange (
    id                           INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
    name                         TEXT    NOT NULL CHECK (name <> ''),
    partner                      TEXT    NOT NULL,
    direction                    TEXT    NOT NULL CHECK (direction IN ('in', 'out', 'both')),
    owner                        TEXT    NOT NULL,
    health_data                  INTEGER NOT NULL CHECK (health_data IN (0, 1)),
    aspects                      TEXT    NOT NULL CHECK (json_valid(aspects)), -- {"a": …, "j": …}
    availability_patient         TEXT    CHECK (availability_patient IN ('low', 'medium', 'high', 'very_high')),
    availability_organisation    TEXT    CHECK (availability_organisation IN ('low', 'medium', 'high', 'very_high')),
    availability_society         TEXT    CHECK (availability_society IN ('low', 'medium', 'high', 'very_high')),
    integrity_patient            TEXT    CHECK (integrity_patient IN ('low', 'medium', 'high', 'very_high')),
    integrity_organisation       TEXT    CHECK (integrity_organisation IN ('low', 'medium', 'high', 'very_high')),
    integrity_society            TEXT    CHECK (integrity_society IN ('low', 'medium', 'high', 'very_high')),
    confidentiality_patient      TEXT    CHECK (confidentiality_patient IN ('low', 'medium', 'high', 'very_high')),
    confidentiality_organisation TEXT    CHECK (confidentiality_organisation IN ('low', 'medium', 'high', 'very_high')),
    confidentiality_society      TEXT    CHECK (confidentiality_society IN ('low', 'medium', 'high', 'very_high')),
    framework                    TEXT    NOT NULL,
    legal_ground                 TEXT    NOT NULL,
    catalogue                    TEXT
) STRICT;

CREATE TABLE measure (
    id          INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
    title       TEXT NOT NULL CHECK (title <> ''),
    description TEXT NOT NULL,
    status      TEXT NOT NULL CHECK (status IN ('planned', 'partial', 'implemented')),
    owner       TEXT NOT NULL,
    due         TEXT CHECK (due IS date(due)),
    evidence    TEXT NOT NULL,
    catalogue   TEXT
) STRICT;

CREATE TABLE risk (
    id                     INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
    title                  TEXT    NOT NULL CHECK (title <> ''),
    threat                 TEXT,
    category               TEXT    NOT NULL CHECK (category IN ('physical', 'environment', 'technical', 'utilities', 'human_unintentional', 'human_intentional', 'other_third_party')),
    relevance              TEXT    NOT NULL CHECK (relevance IN ('undecided', 'later', 'relevant', 'not_relevant')),
    relevance_reason       TEXT    NOT NULL,
    vulnerability          TEXT    NOT NULL,
    availability           INTEGER NOT NULL CHECK (availability IN (0, 1)),
    integrity              INTEGER NOT NULL CHECK (integrity IN (0, 1)),
    confidentiality        INTEGER NOT NULL CHECK (confidentiality IN (0, 1)),
    patient_safety         INTEGER NOT NULL CHECK (patient_safety IN (0, 1)),
    owner                  TEXT    NOT NULL,
    gross_criteria         INTEGER NOT NULL REFERENCES criteria (id),
    gross_likelihood       TEXT    CHECK (gross_likelihood IN ('very_small', 'small', 'moderate', 'large', 'very_large')),
    gross_patient          TEXT    CHECK (gross_patient IN ('low', 'medium', 'high', 'very_high')),
    gross_organisation     TEXT    CHECK (gross_organisation IN ('low', 'medium', 'high', 'very_high')),
    gross_society          TEXT    CHECK (gross_society IN ('low', 'medium', 'high', 'very_high')),
    treatment              TEXT    CHECK (treatment IN ('avoid', 'mitigate', 'transfer', 'accept')),
    treatment_note         TEXT    NOT NULL,
    residual_criteria      INTEGER REFERENCES criteria (id), -- NULL: no residual rating
    residual_likelihood    TEXT    CHECK (residual_likelihood IN ('very_small', 'small', 'moderate', 'large', 'very_large')),
    residual_patient       TEXT    CHECK (residual_patient IN ('low', 'medium', 'high', 'very_high')),
    residual_organisation  TEXT    CHECK (residual_organisation IN ('low', 'medium', 'high', 'very_high')),
    residual_society       TEXT    CHECK (residual_society IN ('low', 'medium', 'high', 'very_high')),
    breach                 TEXT    NOT NULL,
    accepted_by            TEXT, -- NULL, as the four below: not accepted
    accepted_on            TEXT    CHECK (accepted_on IS date(accepted_on)),
    acceptance_reason      TEXT,
    acceptance_review_on   TEXT    CHECK (acceptance_review_on IS date(acceptance_review_on)),
    accepted_state         TEXT    CHECK (json_valid(accepted_state)),
    CHECK (residual_criteria IS NOT NULL
           OR coalesce(residual_likelihood, residual_patient, residual_organisation, residual_society) IS NULL),
    CHECK ((accepted_by IS NULL) = (accepted_on IS NULL)
           AND (accepted_by IS NULL) = (acceptance_reason IS NULL)
           AND (accepted_by IS NULL) = (acceptance_review_on IS NULL)
           AND (accepted_by IS NULL) = (accepted_state IS NULL))
) STRICT;

CREATE TABLE statement (
    control       TEXT NOT NULL PRIMARY KEY,
    applicable    TEXT CHECK (applicable IN ('applicable', 'not_applicable')), -- NULL: undecided
    justification TEXT NOT NULL,
    status        TEXT NOT NULL CHECK (status IN ('planned', 'partial', 'implemented', 'not_applicable'))
) STRICT, WITHOUT ROWID;

-- What hangs on what.
CREATE TABLE system_process (
    system  INTEGER NOT NULL REFERENCES system (id),
    process INTEGER NOT NULL REFERENCES process (id),
    PRIMARY KEY (system, process)
) STRICT, WITHOUT ROWID;

CREATE TABLE exchange_process (
    exchange INTEGER NOT NULL REFERENCES exchange (id),
    process  INTEGER NOT NULL REFERENCES process (id),
    PRIMARY KEY (exchange, process)
) STRICT, WITHOUT ROWID;

CREATE TABLE exchange_system (
    exchange INTEGER NOT NULL REFERENCES exchange (id),
    system   INTEGER NOT NULL REFERENCES system (id),
    PRIMARY KEY (exchange, system)
) STRICT, WITHOUT ROWID;

CREATE TABLE exchange_supplier (
    exchange INTEGER NOT NULL REFERENCES exchange (id),
    supplier INTEGER NOT NULL REFERENCES supplier (id),
    PRIMARY KEY (exchange, supplier)
) STRICT, WITHOUT ROWID;

CREATE TABLE measure_control (
    measure INTEGER NOT NULL REFERENCES measure (id),
    control TEXT    NOT NULL,
    PRIMARY KEY (measure, control)
) STRICT, WITHOUT ROWID;

CREATE TABLE risk_process (
    risk    INTEGER NOT NULL REFERENCES risk (id),
    process INTEGER NOT NULL REFERENCES process (id),
    PRIMARY KEY (risk, process)
) STRICT, WITHOUT ROWID;

CREATE TABLE risk_system (
    risk   INTEGER NOT NULL REFERENCES risk (id),
    system INTEGER NOT NULL REFERENCES system (id),
    PRIMARY KEY (risk, system)
) STRICT, WITHOUT ROWID;

CREATE TABLE risk_exchange (
    risk     INTEGER NOT NULL REFERENCES risk (id),
    exchange INTEGER NOT NULL REFERENCES exchange (id),
    PRIMARY KEY (risk, exchange)
) STRICT, WITHOUT ROWID;

CREATE TABLE risk_measure (
    risk    INTEGER NOT NULL REFERENCES risk (id),
    measure INTEGER NOT NULL REFERENCES measure (id),
    PRIMARY KEY (risk, measure)
) STRICT, WITHOUT ROWID;

-- Controls that are prescribed against a risk.
CREATE TABLE risk_control (
    risk    INTEGER NOT NULL REFERENCES risk (id),
    control TEXT    NOT NULL,
    PRIMARY KEY (risk, control)
) STRICT, WITHOUT ROWID;

-- Every change ever made, and the way back. A line holds the SHA-256 of the line before.
CREATE TABLE journal (
    seq       INTEGER PRIMARY KEY CHECK (seq > 0),
    at        TEXT    NOT NULL,
    by        TEXT    NOT NULL,
    action    TEXT    NOT NULL CHECK (action <> ''),
    subject   TEXT    NOT NULL,
    kind      TEXT    NOT NULL CHECK (kind IN ('create', 'edit', 'undo', 'redo')),
    undoes    INTEGER REFERENCES journal (seq) CHECK (undoes < seq),
    continues INTEGER NOT NULL CHECK (continues IN (0, 1)), -- typing on in the same field
    changes   TEXT    NOT NULL CHECK (json_valid(changes)), -- [{before, after}]
    previous  BLOB    NOT NULL CHECK (length(previous) = 32),
    hash      BLOB    NOT NULL CHECK (length(hash) = 32),
    CHECK ((kind IN ('undo', 'redo')) = (undoes IS NOT NULL)),
    CHECK (continues = 0 OR kind = 'edit')
) STRICT;

CREATE TRIGGER journal_is_never_rewritten BEFORE UPDATE ON journal BEGIN
    SELECT RAISE(ABORT, 'the journal is never rewritten');
END;

CREATE TRIGGER journal_is_never_shortened BEFORE DELETE ON journal BEGIN
    SELECT RAISE(ABORT, 'the journal is never shortened');
END;
