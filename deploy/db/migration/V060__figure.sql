CREATE TABLE IF NOT EXISTS figure (
  hub_id INT NOT NULL,
  measure VARCHAR(40) NOT NULL,
  dimension VARCHAR(40) NOT NULL,
  month CHAR(7) NOT NULL,
  value BIGINT NOT NULL,
  PRIMARY KEY (hub_id, measure, dimension, month)
) ENGINE = InnoDB COLLATE = utf8mb4_unicode_520_ci COMMENT = 'CityWide update(value)';
