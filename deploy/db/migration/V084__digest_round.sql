CREATE TABLE IF NOT EXISTS digest_round (
  day DATE NOT NULL PRIMARY KEY,
  ended_at DATETIME(3) NOT NULL
) ENGINE = InnoDB COLLATE = utf8mb4_unicode_520_ci COMMENT = 'Platform insert';
