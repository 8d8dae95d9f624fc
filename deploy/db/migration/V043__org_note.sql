CREATE TABLE IF NOT EXISTS org_note (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  version BIGINT NOT NULL,
  uscc CHAR(18) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  text VARCHAR(4000) NOT NULL,
  account_id BIGINT NOT NULL,
  written_at DATETIME(3) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  KEY org_note_of (tenant_id, uscc, id),
  CONSTRAINT org_note_hub FOREIGN KEY (tenant_id) REFERENCES hub (id)
) ENGINE = InnoDB COLLATE = utf8mb4_unicode_520_ci COMMENT = 'HubOwned';
