CREATE TABLE IF NOT EXISTS kept_answer (
  account_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  version BIGINT NOT NULL,
  request_key VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  request CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  status SMALLINT,
  location VARCHAR(500),
  tag VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin,
  body MEDIUMTEXT,
  until DATETIME(3) NOT NULL,
  PRIMARY KEY (account_id, id),
  UNIQUE KEY kept_answer_to (account_id, request_key),
  KEY kept_answer_old (account_id, until),
  CONSTRAINT kept_answer_account FOREIGN KEY (account_id) REFERENCES account (id)
) ENGINE = InnoDB COLLATE = utf8mb4_unicode_520_ci COMMENT = 'PersonOwned';
