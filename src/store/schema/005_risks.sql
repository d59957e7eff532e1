-- Risks in full. What else makes that a risk could happen here, heaviest first; for
-- which cases a consequence was rounded up, since they lie between two sentences of the table;
-- and the limits of money, in whole euros, and the frequencies that the practice rates by.

ALTER TABLE risk ADD COLUMN lesser_vulnerabilities TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(lesser_vulnerabilities));
ALTER TABLE risk ADD COLUMN gross_patient_between TEXT CHECK (gross_patient_between IN ('light_to_many'));
ALTER TABLE risk ADD COLUMN gross_organisation_between TEXT CHECK (gross_organisation_between IN ('name_unmeasured', 'name_and_closing'));
ALTER TABLE risk ADD COLUMN residual_patient_between TEXT CHECK (residual_patient_between IN ('light_to_many'));
ALTER TABLE risk ADD COLUMN residual_organisation_between TEXT CHECK (residual_organisation_between IN ('name_unmeasured', 'name_and_closing'));
ALTER TABLE criteria ADD COLUMN little_below INTEGER CHECK (little_below >= 0);
ALTER TABLE criteria ADD COLUMN noticeable_up_to INTEGER CHECK (noticeable_up_to >= 0);
ALTER TABLE criteria ADD COLUMN frequencies TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(frequencies));
