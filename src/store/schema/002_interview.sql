-- Version 2: what was answered before the first step. A map of questions to answers, and the
-- questions whose answer has been carried out, both by the code of the catalogue.

ALTER TABLE practice ADD COLUMN answers TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(answers));
ALTER TABLE practice ADD COLUMN settled TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(settled));
