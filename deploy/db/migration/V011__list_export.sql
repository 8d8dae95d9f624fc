CREATE TABLE IF NOT EXISTS list_export (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  version BIGINT NOT NULL,
  list_name VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  query VARCHAR(5000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  file_name VARCHAR(255) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT list_export_hub FOREIGN KEY (tenant_id) REFERENCES hub (id)
) ENGINE = InnoDB COLLATE = utf8mb4_unicode_520_ci COMMENT = 'HubOwned';
