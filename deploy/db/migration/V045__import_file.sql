CREATE TABLE IF NOT EXISTS import_file (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  version BIGINT NOT NULL,
  sheet_id BIGINT NOT NULL,
  kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  content LONGBLOB NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY import_file_kind (tenant_id, sheet_id, kind),
  CONSTRAINT import_file_of FOREIGN KEY (tenant_id, sheet_id) REFERENCES import_sheet (tenant_id, id)
) ENGINE = InnoDB COLLATE = utf8mb4_unicode_520_ci COMMENT = 'HubOwned';
