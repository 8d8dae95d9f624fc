CREATE TABLE IF NOT EXISTS audit_value (
  event_id BIGINT NOT NULL PRIMARY KEY,
  changes LONGTEXT NOT NULL
) ENGINE = InnoDB COLLATE = utf8mb4_unicode_520_ci COMMENT = 'Platform insert';
