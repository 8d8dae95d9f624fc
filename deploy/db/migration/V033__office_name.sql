CREATE TABLE IF NOT EXISTS office_name (
  id BIGINT NOT NULL PRIMARY KEY,
  office_id BIGINT NOT NULL,
  name VARCHAR(100) NOT NULL,
  valid_to DATE NOT NULL,
  KEY office_name_of (office_id),
  CONSTRAINT office_name_of_office FOREIGN KEY (office_id) REFERENCES office (id)
) ENGINE = InnoDB COLLATE = utf8mb4_unicode_520_ci COMMENT = 'Platform insert';
