CREATE TABLE IF NOT EXISTS list_export_part (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  version BIGINT NOT NULL,
  export_id BIGINT NOT NULL,
  part_number INT NOT NULL,
  content MEDIUMBLOB NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY list_export_part_number (tenant_id, export_id, part_number),
  CONSTRAINT list_export_part_of FOREIGN KEY (tenant_id, export_id) REFERENCES list_export (tenant_id, id)
) ENGINE = InnoDB COLLATE = utf8mb4_unicode_520_ci COMMENT = 'HubOwned';
