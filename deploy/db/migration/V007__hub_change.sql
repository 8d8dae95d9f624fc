CREATE TABLE IF NOT EXISTS hub_change (
  id BIGINT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  kind VARCHAR(10) NOT NULL,
  hub_id INT NOT NULL,
  target_id INT NOT NULL,
  new_code VARCHAR(12),
  effective_on DATE NOT NULL,
  basis VARCHAR(200) NOT NULL,
  state VARCHAR(10) NOT NULL,
  planned_by BIGINT NOT NULL,
  planned_at DATETIME(3) NOT NULL,
  ended_at DATETIME(3),
  KEY hub_change_due (state, effective_on),
  KEY hub_change_hub (hub_id),
  CONSTRAINT hub_change_of_hub FOREIGN KEY (hub_id) REFERENCES hub (id),
  CONSTRAINT hub_change_to_hub FOREIGN KEY (target_id) REFERENCES hub (id)
) ENGINE = InnoDB COLLATE = utf8mb4_unicode_520_ci COMMENT = 'Platform insert update';
