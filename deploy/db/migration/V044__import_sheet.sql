CREATE TABLE IF NOT EXISTS import_sheet (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  version BIGINT NOT NULL,
  file_name VARCHAR(255) NOT NULL,
  mode VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  account_id BIGINT NOT NULL,
  received_at DATETIME(3) NOT NULL,
  entered INT NOT NULL,
  changed INT NOT NULL,
  unchanged INT NOT NULL,
  refused INT NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT import_sheet_hub FOREIGN KEY (tenant_id) REFERENCES hub (id)
) ENGINE = InnoDB COLLATE = utf8mb4_unicode_520_ci COMMENT = 'HubOwned';
