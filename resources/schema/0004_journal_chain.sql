-- SPDX-License-Identifier: GPL-3.0-or-later
-- Every entry carries the hash that chains it to the one before (docs/journal.md). SQLite knows no SHA-256: the
-- program reads the entries there were from journal_unchained, chains them and drops it, in this same transaction.
DROP TRIGGER journal_is_never_rewritten;
DROP INDEX journal_lead;
DROP INDEX journal_operation;
ALTER TABLE journal RENAME TO journal_unchained;

CREATE TABLE journal (
  seq INTEGER PRIMARY KEY, -- 1, 2, 3, ... without a gap
  lead INTEGER NOT NULL,  -- 0: of no lead
  kind TEXT NOT NULL,
  occurred_at INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  payload TEXT NOT NULL,   -- canonical JSON object; '' for none
  operation TEXT NOT NULL, -- the command it tells of; '' for none
  hash BLOB NOT NULL
) STRICT;
CREATE INDEX journal_lead ON journal (lead, seq);
CREATE INDEX journal_operation ON journal (operation) WHERE operation <> '';

-- The last entry's number and hash: a journal that was cut off does not end where this says.
CREATE TABLE journal_head (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  seq INTEGER NOT NULL,
  hash BLOB NOT NULL
) STRICT;
INSERT INTO journal_head (only, seq, hash) VALUES (1, 0, zeroblob(32));

CREATE TRIGGER journal_is_never_rewritten BEFORE UPDATE ON journal
BEGIN
  SELECT raise(ABORT, 'the journal is append-only');
END;
CREATE TRIGGER journal_is_never_cut BEFORE DELETE ON journal
BEGIN
  SELECT raise(ABORT, 'the journal is append-only');
END;
-- Also in the way of INSERT OR REPLACE, which asks no other trigger.
CREATE TRIGGER journal_grows_at_its_end BEFORE INSERT ON journal
WHEN new.seq <= (SELECT ifnull(max(seq), 0) FROM journal)
BEGIN
  SELECT raise(ABORT, 'the journal is append-only');
END;
CREATE TRIGGER journal_head_stays BEFORE DELETE ON journal_head
BEGIN
  SELECT raise(ABORT, 'the journal has one head');
END;
