-- SPDX-License-Identifier: GPL-3.0-or-later
-- The history of the shared documents (docs/documents.md): nothing in it is ever changed or taken away.
CREATE TABLE document_event (
  id INTEGER PRIMARY KEY, -- 1, 2, 3, ... over all documents
  document TEXT NOT NULL,
  seq INTEGER NOT NULL,   -- 1, 2, 3, ... of its document
  kind TEXT NOT NULL,
  at INTEGER NOT NULL,
  actor TEXT NOT NULL,
  operation TEXT NOT NULL, -- the command it was made by; '' for none
  version INTEGER NOT NULL,
  based_on INTEGER NOT NULL, -- saved: a version; 0 for none
  side TEXT NOT NULL,        -- approved, withdrawn: 'marketing' or 'sales'
  body_hash TEXT NOT NULL,   -- of the body that is proposed, approved, published
  valid_from INTEGER,        -- published
  title TEXT NOT NULL,
  place TEXT NOT NULL, -- commented: a path into the body
  text TEXT NOT NULL,
  body BLOB NOT NULL,  -- saved: byte for byte
  UNIQUE (document, seq)
) STRICT;
CREATE UNIQUE INDEX document_event_operation ON document_event (operation) WHERE operation <> '';

CREATE TRIGGER document_event_is_never_rewritten BEFORE UPDATE ON document_event
BEGIN
  SELECT raise(ABORT, 'documents are append-only');
END;
CREATE TRIGGER document_event_is_never_cut BEFORE DELETE ON document_event
BEGIN
  SELECT raise(ABORT, 'documents are append-only');
END;
-- Also in the way of INSERT OR REPLACE, which asks no other trigger.
CREATE TRIGGER document_event_grows_at_its_end BEFORE INSERT ON document_event
WHEN new.id <> (SELECT ifnull(max(id), 0) + 1 FROM document_event)
  OR new.seq <> (SELECT ifnull(max(seq), 0) + 1 FROM document_event WHERE document = new.document)
  OR EXISTS (SELECT 1 FROM document_event WHERE operation = new.operation AND operation <> '')
BEGIN
  SELECT raise(ABORT, 'documents are append-only');
END;
