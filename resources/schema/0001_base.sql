-- SPDX-License-Identifier: GPL-3.0-or-later
-- Times are epoch milliseconds (UTC); texts that are not known are '', times that are not known are NULL.
PRAGMA application_id = 1382304049; -- 'Rdk1': this file is ours

-- 'revision', 'me'
CREATE TABLE meta (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO meta (key, value) VALUES ('revision', '0');

CREATE TABLE watermark (
  feed TEXT NOT NULL PRIMARY KEY,
  cursor BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- One row for each company met, by website or else by name.
CREATE TABLE company (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  website TEXT NOT NULL
) STRICT;

-- The effective lead: the remote state with the waiting commands on top.
-- What a queue row shows comes first, so that reading the queue never reaches the overflow pages.
CREATE TABLE lead (
  id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL,
  overlay INTEGER NOT NULL, -- 0: as remote; 1: local commands on top; 2: waiting commands on top
  company INTEGER REFERENCES company (id),
  stored_at INTEGER NOT NULL,
  remote_id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  company_name TEXT NOT NULL,
  industry TEXT NOT NULL,
  country TEXT NOT NULL,
  source TEXT NOT NULL,
  campaign TEXT NOT NULL,
  owner TEXT NOT NULL,
  team TEXT NOT NULL,
  signals TEXT NOT NULL, -- JSON: [[kind, count, last, topic], ...]; '' for none
  sla_started INTEGER,
  sla_due INTEGER,
  sla_target INTEGER NOT NULL,
  sla_pause TEXT NOT NULL,
  sla_paused_until INTEGER,
  sla_answered INTEGER,
  sla_policy TEXT NOT NULL,
  submitted INTEGER,
  captured INTEGER,
  created INTEGER NOT NULL,
  employees INTEGER NOT NULL,
  fit INTEGER NOT NULL,
  engagement INTEGER NOT NULL,
  status TEXT NOT NULL,
  version TEXT NOT NULL,
  modified INTEGER NOT NULL,
  derived INTEGER NOT NULL, -- 1: signals, deadline and first attempt come from the events
  email TEXT NOT NULL,
  phone TEXT NOT NULL,
  language TEXT NOT NULL,
  time_zone TEXT NOT NULL,
  city TEXT NOT NULL,
  revenue TEXT NOT NULL,
  website TEXT NOT NULL,
  technology TEXT NOT NULL,
  medium TEXT NOT NULL,
  stage TEXT NOT NULL,
  lost_reason TEXT NOT NULL,
  qualified INTEGER,
  routed INTEGER,
  alerted INTEGER,
  accepted INTEGER,
  first_attempt INTEGER,
  first_contact INTEGER,
  qualifying_rule TEXT NOT NULL,
  criteria_version TEXT NOT NULL,
  extra TEXT NOT NULL, -- JSON object of every field that no mapping takes
  description TEXT NOT NULL,
  urgency INTEGER GENERATED ALWAYS AS (ifnull(sla_due, 9223372036854775807)) VIRTUAL
) STRICT;
CREATE INDEX lead_company ON lead (company);
CREATE INDEX lead_revision ON lead (revision);
CREATE INDEX lead_queue ON lead (urgency) WHERE status IN ('open', 'contacted');
CREATE INDEX lead_owner_queue ON lead (owner, urgency) WHERE status IN ('open', 'contacted');

-- The remote state of the leads that have commands on top.
CREATE TABLE lead_base (
  lead INTEGER PRIMARY KEY REFERENCES lead (id) ON DELETE CASCADE,
  remote_id TEXT NOT NULL,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  company_name TEXT NOT NULL,
  industry TEXT NOT NULL,
  country TEXT NOT NULL,
  source TEXT NOT NULL,
  campaign TEXT NOT NULL,
  owner TEXT NOT NULL,
  team TEXT NOT NULL,
  signals TEXT NOT NULL,
  sla_started INTEGER,
  sla_due INTEGER,
  sla_target INTEGER NOT NULL,
  sla_pause TEXT NOT NULL,
  sla_paused_until INTEGER,
  sla_answered INTEGER,
  sla_policy TEXT NOT NULL,
  submitted INTEGER,
  captured INTEGER,
  created INTEGER NOT NULL,
  employees INTEGER NOT NULL,
  fit INTEGER NOT NULL,
  engagement INTEGER NOT NULL,
  status TEXT NOT NULL,
  version TEXT NOT NULL,
  modified INTEGER NOT NULL,
  derived INTEGER NOT NULL,
  email TEXT NOT NULL,
  phone TEXT NOT NULL,
  language TEXT NOT NULL,
  time_zone TEXT NOT NULL,
  city TEXT NOT NULL,
  revenue TEXT NOT NULL,
  website TEXT NOT NULL,
  technology TEXT NOT NULL,
  medium TEXT NOT NULL,
  stage TEXT NOT NULL,
  lost_reason TEXT NOT NULL,
  qualified INTEGER,
  routed INTEGER,
  alerted INTEGER,
  accepted INTEGER,
  first_attempt INTEGER,
  first_contact INTEGER,
  qualifying_rule TEXT NOT NULL,
  criteria_version TEXT NOT NULL,
  extra TEXT NOT NULL,
  description TEXT NOT NULL
) STRICT;

-- Leads that are gone, for those who ask what changed; also keeps their ids from being given again.
CREATE TABLE removed_lead (
  remote_id TEXT NOT NULL PRIMARY KEY,
  lead INTEGER NOT NULL,
  revision INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX removed_lead_revision ON removed_lead (revision);

-- No reference to lead: an event may come before its lead.
CREATE TABLE behaviour_event (
  id INTEGER PRIMARY KEY,
  remote_id TEXT NOT NULL UNIQUE,
  lead TEXT NOT NULL, -- lead.remote_id
  kind TEXT NOT NULL,
  topic TEXT NOT NULL,
  detail TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX behaviour_event_lead ON behaviour_event (lead, at);

CREATE TABLE outbox (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  operation TEXT NOT NULL UNIQUE,
  lead INTEGER NOT NULL, -- outlives its lead: a removed lead's commands are parked
  state TEXT NOT NULL CHECK (state IN ('waiting', 'inFlight', 'parked', 'local')),
  attempts INTEGER NOT NULL DEFAULT 0,
  due INTEGER NOT NULL,  -- waiting: not before
  next_try INTEGER,
  error_kind TEXT NOT NULL DEFAULT '',
  error_detail INTEGER NOT NULL DEFAULT 0,
  error_context TEXT NOT NULL DEFAULT '',
  error_retry_after INTEGER NOT NULL DEFAULT -1,
  body TEXT NOT NULL,     -- the command as JSON
  body_sum BLOB NOT NULL  -- SHA-256 of body: rotted bytes are never sent
) STRICT;
CREATE INDEX outbox_lead ON outbox (lead, seq);
CREATE INDEX outbox_state ON outbox (state, seq);

CREATE TABLE journal (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  lead INTEGER NOT NULL,
  kind TEXT NOT NULL,
  occurred_at INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  payload TEXT NOT NULL,  -- JSON object; '' for none
  operation TEXT NOT NULL -- the command it tells of; '' for none
) STRICT;
CREATE INDEX journal_lead ON journal (lead, seq);
CREATE INDEX journal_operation ON journal (operation) WHERE operation <> '';
CREATE TRIGGER journal_is_never_rewritten BEFORE UPDATE ON journal
BEGIN
  SELECT raise(ABORT, 'the journal is append-only');
END;

CREATE TABLE team (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL
) STRICT;

CREATE TABLE rep (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  email TEXT NOT NULL,
  team TEXT NOT NULL,
  role TEXT NOT NULL,
  active INTEGER NOT NULL,
  available INTEGER NOT NULL,
  capacity INTEGER NOT NULL
) STRICT;

CREATE TABLE reason (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  label TEXT NOT NULL,
  nurture INTEGER NOT NULL
) STRICT;

CREATE TABLE stage (
  position INTEGER PRIMARY KEY,
  name TEXT NOT NULL
) STRICT;

CREATE TABLE document (
  name TEXT NOT NULL,
  version INTEGER NOT NULL,
  json BLOB NOT NULL,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (name, version)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER document_is_never_rewritten BEFORE UPDATE ON document
BEGIN
  SELECT raise(ABORT, 'documents are append-only');
END;
