CREATE TABLE IF NOT EXISTS mail_choice (
  account_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  version BIGINT NOT NULL,
  language VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin,
  ways VARCHAR(1000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (account_id, id),
  UNIQUE KEY mail_choice_one (account_id),
  CONSTRAINT mail_choice_of_account FOREIGN KEY (account_id) REFERENCES account (id)
) ENGINE = InnoDB COLLATE = utf8mb4_unicode_520_ci COMMENT = 'PersonOwned';
