CREATE TABLE IF NOT EXISTS hub_placement (
  id BIGINT NOT NULL PRIMARY KEY,
  hub_id INT NOT NULL,
  parent_id INT NOT NULL,
  valid_from DATE NOT NULL,
  valid_to DATE,
  UNIQUE KEY hub_placement_from (hub_id, valid_from),
  KEY hub_placement_parent (parent_id),
  CONSTRAINT hub_placement_of_hub FOREIGN KEY (hub_id) REFERENCES hub (id),
  CONSTRAINT hub_placement_under_hub FOREIGN KEY (parent_id) REFERENCES hub (id)
) ENGINE = InnoDB COLLATE = utf8mb4_unicode_520_ci COMMENT = 'Platform insert update';
