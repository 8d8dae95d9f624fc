CREATE TABLE IF NOT EXISTS hub_code (
  id BIGINT NOT NULL PRIMARY KEY,
  hub_id INT NOT NULL,
  code VARCHAR(12) NOT NULL,
  valid_from DATE NOT NULL,
  valid_to DATE,
  UNIQUE KEY hub_code_from (code, valid_from),
  KEY hub_code_hub (hub_id),
  CONSTRAINT hub_code_of_hub FOREIGN KEY (hub_id) REFERENCES hub (id)
) ENGINE = InnoDB COLLATE = utf8mb4_unicode_520_ci COMMENT = 'Platform insert update';
