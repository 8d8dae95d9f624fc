CREATE TABLE IF NOT EXISTS account (
  id BIGINT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  issuer VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  sub VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  display_name VARCHAR(200) NOT NULL,
  email VARCHAR(254),
  locale VARCHAR(20),
  first_seen DATETIME(3) NOT NULL,
  UNIQUE KEY account_identity (issuer, sub)
) ENGINE = InnoDB COLLATE = utf8mb4_unicode_520_ci COMMENT = 'Platform insert update';
