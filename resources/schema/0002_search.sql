-- SPDX-License-Identifier: GPL-3.0-or-later
-- Full text over name, company and e-mail. External content: the texts stand in lead alone.
-- No document sizes: the order of hits is ours, not bm25's.
CREATE VIRTUAL TABLE lead_search USING fts5 (
  name, company_name, email,
  content = 'lead', content_rowid = 'id', columnsize = 0, prefix = '2 3',
  tokenize = 'unicode61 remove_diacritics 2'
);
-- Every word of the index, for "did you mean".
CREATE VIRTUAL TABLE lead_word USING fts5vocab (lead_search, row);

CREATE TRIGGER lead_search_added AFTER INSERT ON lead
BEGIN
  INSERT INTO lead_search (rowid, name, company_name, email)
  VALUES (new.id, new.name, new.company_name, new.email);
END;
CREATE TRIGGER lead_search_removed AFTER DELETE ON lead
BEGIN
  INSERT INTO lead_search (lead_search, rowid, name, company_name, email)
  VALUES ('delete', old.id, old.name, old.company_name, old.email);
END;
CREATE TRIGGER lead_search_changed AFTER UPDATE OF name, company_name, email ON lead
WHEN old.name <> new.name OR old.company_name <> new.company_name OR old.email <> new.email
BEGIN
  INSERT INTO lead_search (lead_search, rowid, name, company_name, email)
  VALUES ('delete', old.id, old.name, old.company_name, old.email);
  INSERT INTO lead_search (rowid, name, company_name, email)
  VALUES (new.id, new.name, new.company_name, new.email);
END;

INSERT INTO lead_search (lead_search) VALUES ('rebuild');
