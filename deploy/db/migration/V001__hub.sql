CREATE TABLE IF NOT EXISTS hub (
  id INT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  tier VARCHAR(10) NOT NULL,
  code VARCHAR(12) NOT NULL,
  name VARCHAR(60) NOT NULL,
  english_name VARCHAR(100),
  parent_id INT,
  path VARCHAR(60) NOT NULL,
  accent CHAR(7),
  UNIQUE KEY hub_code_now (code),
  KEY hub_parent (parent_id),
  KEY hub_path (path),
  CONSTRAINT hub_parent_is_hub FOREIGN KEY (parent_id) REFERENCES hub (id)
) ENGINE = InnoDB COLLATE = utf8mb4_unicode_520_ci COMMENT = 'Platform insert update';
