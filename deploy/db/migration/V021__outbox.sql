CREATE TABLE IF NOT EXISTS outbox (
  id BIGINT NOT NULL PRIMARY KEY,
  at DATETIME(3) NOT NULL,
  kind VARCHAR(60) NOT NULL,
  hub_id INT,
  payload LONGTEXT NOT NULL
) ENGINE = InnoDB COLLATE = utf8mb4_unicode_520_ci COMMENT = 'Platform insert';
