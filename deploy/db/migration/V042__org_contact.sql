CREATE TABLE IF NOT EXISTS org_contact (
  tenant_id INT NOT NULL,
  id BIGINT NOT NULL,
  version BIGINT NOT NULL,
  uscc CHAR(18) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(100) NOT NULL,
  duty VARCHAR(100),
  phone VARCHAR(40) NOT NULL,
  PRIMARY KEY (tenant_id, id),
  KEY org_contact_of (tenant_id, uscc),
  CONSTRAINT org_contact_hub FOREIGN KEY (tenant_id) REFERENCES hub (id)
) ENGINE = InnoDB COLLATE = utf8mb4_unicode_520_ci COMMENT = 'HubOwned';
