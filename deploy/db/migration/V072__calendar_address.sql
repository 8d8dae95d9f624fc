CREATE TABLE IF NOT EXISTS calendar_address (
  id BIGINT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  account_id BIGINT NOT NULL,
  token_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  made_at DATETIME(3) NOT NULL,
  revoked_at DATETIME(3),
  UNIQUE KEY calendar_address_token (token_hash),
  KEY calendar_address_account (account_id, revoked_at),
  CONSTRAINT calendar_address_of FOREIGN KEY (account_id) REFERENCES account (id)
) ENGINE = InnoDB COLLATE = utf8mb4_unicode_520_ci COMMENT = 'Platform insert update';
