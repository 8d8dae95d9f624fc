CREATE TABLE IF NOT EXISTS figure_check (
  id BIGINT NOT NULL PRIMARY KEY,
  at DATETIME(3) NOT NULL,
  measure VARCHAR(40) NOT NULL,
  compared INT NOT NULL,
  difference BIGINT NOT NULL,
  details LONGTEXT NOT NULL
) ENGINE = InnoDB COLLATE = utf8mb4_unicode_520_ci COMMENT = 'Platform insert';
