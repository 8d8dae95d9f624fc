CREATE TABLE IF NOT EXISTS membership_suspension (
  id BIGINT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  membership_id BIGINT NOT NULL,
  valid_from DATE NOT NULL,
  valid_to DATE,
  reason VARCHAR(500) NOT NULL,
  lifted_at DATETIME(3),
  KEY membership_suspension_of (membership_id, id),
  CONSTRAINT membership_suspension_of_membership FOREIGN KEY (membership_id) REFERENCES membership (id)
) ENGINE = InnoDB COLLATE = utf8mb4_unicode_520_ci COMMENT = 'Platform insert update';
