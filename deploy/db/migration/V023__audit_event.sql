CREATE TABLE IF NOT EXISTS audit_event (
  id BIGINT NOT NULL PRIMARY KEY,
  at DATETIME(3) NOT NULL,
  account_id BIGINT,
  actor VARCHAR(40) NOT NULL,
  hub_id INT,
  action VARCHAR(60) NOT NULL,
  object_type VARCHAR(40) NOT NULL,
  object_id VARCHAR(64) NOT NULL,
  reason VARCHAR(500),
  digests LONGTEXT NOT NULL,
  KEY audit_event_hub (hub_id, id),
  KEY audit_event_object (object_id, id),
  KEY audit_event_account (account_id, id)
) ENGINE = InnoDB COLLATE = utf8mb4_unicode_520_ci COMMENT = 'Platform insert';
