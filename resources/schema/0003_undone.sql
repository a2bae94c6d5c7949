-- SPDX-License-Identifier: GPL-3.0-or-later
-- Events that were taken back. Either may come first, so neither refers to the other.
CREATE TABLE undone_event (
  lead TEXT NOT NULL, -- lead.remote_id
  event TEXT NOT NULL, -- behaviour_event.remote_id
  PRIMARY KEY (lead, event)
) STRICT, WITHOUT ROWID;

-- Who was contacted since a moment, whatever became of the lead; and what qualified the newest one.
CREATE INDEX lead_answered ON lead (owner, sla_answered, sla_due) WHERE sla_answered IS NOT NULL;
CREATE INDEX lead_criteria ON lead (qualified, criteria_version) WHERE criteria_version <> '';
