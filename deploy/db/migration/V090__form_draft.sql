CREATE TABLE IF NOT EXISTS form_draft (
  account_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  version BIGINT NOT NULL,
  form VARCHAR(300) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  title VARCHAR(200) NOT NULL,
  seen VARCHAR(40) NOT NULL,
  opened MEDIUMTEXT NOT NULL,
  typed MEDIUMTEXT NOT NULL,
  saved_at DATETIME(3) NOT NULL,
  PRIMARY KEY (account_id, id),
  UNIQUE KEY form_draft_of (account_id, form),
  KEY form_draft_old (account_id, saved_at),
  CONSTRAINT form_draft_account FOREIGN KEY (account_id) REFERENCES account (id)
) ENGINE = InnoDB COLLATE = utf8mb4_unicode_520_ci COMMENT = 'PersonOwned';
