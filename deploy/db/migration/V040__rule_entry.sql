CREATE TABLE IF NOT EXISTS rule_entry (
  id BIGINT NOT NULL PRIMARY KEY,
  rule_key VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  object VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  jurisdiction VARCHAR(9) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  effective_from DATE NOT NULL,
  revision INT NOT NULL,
  effective_to DATE,
  value VARCHAR(300) NOT NULL,
  citation VARCHAR(300) NOT NULL,
  basis VARCHAR(20) NOT NULL,
  from_hub INT NOT NULL,
  UNIQUE KEY rule_entry_revision (rule_key, object, jurisdiction, effective_from, revision),
  CONSTRAINT rule_entry_from_hub FOREIGN KEY (from_hub) REFERENCES hub (id)
) ENGINE = InnoDB COLLATE = utf8mb4_unicode_520_ci COMMENT = 'CityWide';
