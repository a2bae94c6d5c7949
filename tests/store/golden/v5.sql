-- SPDX-License-Identifier: GPL-3.0-or-later
-- Rows as version 5 keeps them: a lead with a waiting command on top, another one removed, and one row of everything else.
UPDATE meta SET value = '3' WHERE key = 'revision';
INSERT INTO meta VALUES ('me', 'rep-1');
INSERT INTO watermark VALUES ('crm', x'3432');
INSERT INTO company VALUES (1, 'w:https://nordwind.example', 'Nordwind Logistics', 'https://nordwind.example');
INSERT INTO lead (id, revision, overlay, company, stored_at, remote_id,name,role,company_name,industry,country,source,campaign,owner,team,signals,sla_started,sla_due,sla_target,sla_pause,sla_paused_until,sla_answered,sla_policy,submitted,captured,created,employees,fit,engagement,status,version,modified,derived,email,phone,language,time_zone,city,revenue,website,technology,medium,stage,lost_reason,qualified,routed,alerted,accepted,first_attempt,first_contact,qualifying_rule,criteria_version,extra,description) VALUES (1, 2, 2, 1, 1794995200000, 'lead-1','Mélanie Brandt','CEO','Nordwind Logistics','Logistics','DE','Google Ads','Cold-chain webinar','rep-1','team-1','[["demoRequested",1,1794995160000,""],["pageViewed",3,1794995100000,"Pricing"]]',1794995160000,1794995460000,300000,'',NULL,NULL,'First contact',1794995160000,1794995162000,1794995160000,420,81,64,'open','1001',1794995160000,0,'m.brandt@nordwind.example','+49 30 1000001','de','Europe/Berlin','Hamburg','10-50 M','https://nordwind.example','SAP','cpc','New','',1794995163000,1794995164000,NULL,1794995200000,NULL,NULL,'Demo request','v14','{"x_fleet":"40"}','Asked for a demo.');
INSERT INTO lead_base (lead, remote_id,name,role,company_name,industry,country,source,campaign,owner,team,signals,sla_started,sla_due,sla_target,sla_pause,sla_paused_until,sla_answered,sla_policy,submitted,captured,created,employees,fit,engagement,status,version,modified,derived,email,phone,language,time_zone,city,revenue,website,technology,medium,stage,lost_reason,qualified,routed,alerted,accepted,first_attempt,first_contact,qualifying_rule,criteria_version,extra,description) VALUES (1, 'lead-1','Mélanie Brandt','CEO','Nordwind Logistics','Logistics','DE','Google Ads','Cold-chain webinar','rep-9','team-1','[["demoRequested",1,1794995160000,""],["pageViewed",3,1794995100000,"Pricing"]]',1794995160000,1794995460000,300000,'',NULL,NULL,'First contact',1794995160000,1794995162000,1794995160000,420,81,64,'open','1001',1794995160000,0,'m.brandt@nordwind.example','+49 30 1000001','de','Europe/Berlin','Hamburg','10-50 M','https://nordwind.example','SAP','cpc','New','',1794995163000,1794995164000,NULL,NULL,NULL,NULL,'Demo request','v14','{"x_fleet":"40"}','Asked for a demo.');
INSERT INTO removed_lead VALUES ('lead-2', 2, 3);
INSERT INTO behaviour_event VALUES (1, 'event-1', 'lead-1', 'demoRequested', '', 'Asked for a demo', 1794995160000);
INSERT INTO outbox (seq, operation, lead, state, due, body, body_sum) VALUES (1, '00000000-0000-4000-8000-000000000001', 1, 'waiting', 1794995200000, '{"actor":"rep-1","channel":"call","id":"00000000-0000-4000-8000-000000000001","kind":"accept","lead":1,"occurredAt":1794995200000,"outcome":"noAnswer","previousOwner":"rep-9","remoteLead":"lead-1"}', x'63e7a1f5bbefa19d6e2fc7c4fcd9571fdd2be0218bedc4f8af83830a816c5f55');
INSERT INTO journal VALUES (1, 1, 'accepted', 1794995200000, 1794995200000, 'rep-1', '{}', '00000000-0000-4000-8000-000000000001',
  x'f4530d978695e8cafb2d898f825c0d085beca32d95fd50ff4a32533fb2d7d070');
UPDATE journal_head SET seq = 1, hash = x'f4530d978695e8cafb2d898f825c0d085beca32d95fd50ff4a32533fb2d7d070';
INSERT INTO team VALUES (1, 'team-1', 'North');
INSERT INTO rep VALUES (1, 'rep-1', 'Zoë', 'zoe@example.com', 'team-1', 'rep', 1, 1, -1);
INSERT INTO reason VALUES (1, 'no_budget', 'No budget', 0);
INSERT INTO stage VALUES (1, 'New');
INSERT INTO document VALUES ('criteria', 1, x'7b7d', 1794995200000);
INSERT INTO lead_search (rowid, name, company_name, email) SELECT id, name, company_name, email FROM lead;
INSERT INTO undone_event VALUES ('lead-1', 'message/7');
INSERT INTO document_event VALUES (1, 'criteria', 1, 'saved', 1794995200000, 'rep-1', '00000000-0000-4000-8000-000000000002', 1, 0, '', '', NULL,
  'The first', '', '', x'7b7d');
