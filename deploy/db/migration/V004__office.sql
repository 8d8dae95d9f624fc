CREATE TABLE IF NOT EXISTS office (
  id BIGINT NOT NULL PRIMARY KEY,
  hub_id INT NOT NULL,
  name VARCHAR(100) NOT NULL,
  kind VARCHAR(20) NOT NULL,
  uscc CHAR(18),
  valid_from DATE NOT NULL,
  valid_to DATE,
  UNIQUE KEY office_name (hub_id, name, valid_from),
  CONSTRAINT office_of_hub FOREIGN KEY (hub_id) REFERENCES hub (id)
) ENGINE = InnoDB COLLATE = utf8mb4_unicode_520_ci COMMENT = 'Platform insert update';
