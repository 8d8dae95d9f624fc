CREATE TABLE IF NOT EXISTS list_view (
  account_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  version BIGINT NOT NULL,
  list_name VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(40) NOT NULL,
  query VARCHAR(1000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (account_id, id),
  UNIQUE KEY list_view_name (account_id, list_name, name),
  CONSTRAINT list_view_of_account FOREIGN KEY (account_id) REFERENCES account (id)
) ENGINE = InnoDB COLLATE = utf8mb4_unicode_520_ci COMMENT = 'PersonOwned';
