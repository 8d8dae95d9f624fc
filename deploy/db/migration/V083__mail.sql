CREATE TABLE IF NOT EXISTS mail (
  id BIGINT NOT NULL PRIMARY KEY,
  account_id BIGINT NOT NULL,
  cause VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject VARCHAR(500) NOT NULL,
  body TEXT NOT NULL,
  state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  attempts INT NOT NULL,
  next_at DATETIME(3) NOT NULL,
  last_error VARCHAR(500),
  created_at DATETIME(3) NOT NULL,
  ended_at DATETIME(3),
  UNIQUE KEY mail_once (account_id, cause),
  KEY mail_due (state, next_at),
  KEY mail_ended (ended_at),
  CONSTRAINT mail_to_account FOREIGN KEY (account_id) REFERENCES account (id)
) ENGINE = InnoDB COLLATE = utf8mb4_unicode_520_ci COMMENT = 'Platform insert update delete';
