CREATE TABLE IF NOT EXISTS pending (
  stream VARCHAR(20) NOT NULL,
  row_id BIGINT NOT NULL,
  since DATETIME(3) NOT NULL,
  PRIMARY KEY (stream, row_id)
) ENGINE = InnoDB COLLATE = utf8mb4_unicode_520_ci COMMENT = 'Platform insert delete';
