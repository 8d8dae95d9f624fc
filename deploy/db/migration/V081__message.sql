CREATE TABLE IF NOT EXISTS message (
  account_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  version BIGINT NOT NULL,
  announcement_id BIGINT NOT NULL,
  at DATETIME(3) NOT NULL,
  topic VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  hub_id INT,
  text_key VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  details TEXT NOT NULL,
  path VARCHAR(500) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  read_at DATETIME(3),
  for_digest BOOLEAN NOT NULL,
  PRIMARY KEY (account_id, id),
  UNIQUE KEY message_once (account_id, announcement_id),
  KEY message_unread (account_id, read_at, id),
  KEY message_digest (account_id, for_digest, id),
  CONSTRAINT message_of_account FOREIGN KEY (account_id) REFERENCES account (id)
) ENGINE = InnoDB COLLATE = utf8mb4_unicode_520_ci COMMENT = 'PersonOwned';
