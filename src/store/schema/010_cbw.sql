-- Whether somebody looked and found the practice too small for the Cyberbeveiligingswet.
ALTER TABLE practice ADD COLUMN cbw_seen INTEGER NOT NULL DEFAULT 0 CHECK (cbw_seen IN (0, 1));
