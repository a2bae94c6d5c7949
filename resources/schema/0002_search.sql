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

-- No triggers: with trusted_schema off, FTS5 may not be written from one. LeadTable keeps it.
INSERT INTO lead_search (lead_search) VALUES ('rebuild');
