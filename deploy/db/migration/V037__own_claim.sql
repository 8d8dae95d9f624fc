CREATE TABLE IF NOT EXISTS own_claim (
  account_id BIGINT NOT NULL,
  id BIGINT NOT NULL,
  version BIGINT NOT NULL,
  claim_id BIGINT NOT NULL,
  text VARCHAR(4000) NOT NULL,
  file_name VARCHAR(255) NOT NULL,
  sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (account_id, id),
  UNIQUE KEY own_claim_of (account_id, claim_id)
) ENGINE = InnoDB COLLATE = utf8mb4_unicode_520_ci COMMENT = 'PersonOwned';
