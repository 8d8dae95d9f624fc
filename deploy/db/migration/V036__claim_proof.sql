CREATE TABLE IF NOT EXISTS claim_proof (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  version BIGINT NOT NULL,
  claim_id BIGINT NOT NULL,
  text VARCHAR(4000) NOT NULL,
  file_name VARCHAR(255) NOT NULL,
  kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  size INT NOT NULL,
  sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  content LONGBLOB NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY claim_proof_of (tenant_id, claim_id),
  CONSTRAINT claim_proof_hub FOREIGN KEY (tenant_id) REFERENCES hub (id)
) ENGINE = InnoDB COLLATE = utf8mb4_unicode_520_ci COMMENT = 'HubOwned';
