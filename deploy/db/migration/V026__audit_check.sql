CREATE TABLE IF NOT EXISTS audit_check (
  id BIGINT NOT NULL PRIMARY KEY,
  at DATETIME(3) NOT NULL,
  account_id BIGINT,
  position BIGINT NOT NULL,
  hash CHAR(64) NOT NULL,
  faults BIGINT NOT NULL
) ENGINE = InnoDB COLLATE = utf8mb4_unicode_520_ci COMMENT = 'Platform insert';
