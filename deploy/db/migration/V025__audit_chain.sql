CREATE TABLE IF NOT EXISTS audit_chain (
  position BIGINT NOT NULL PRIMARY KEY,
  event_id BIGINT NOT NULL,
  hash CHAR(64) NOT NULL,
  previous_hash CHAR(64) NOT NULL,
  UNIQUE KEY audit_chain_once (event_id)
) ENGINE = InnoDB COLLATE = utf8mb4_unicode_520_ci COMMENT = 'Platform insert';
