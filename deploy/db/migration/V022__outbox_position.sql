CREATE TABLE IF NOT EXISTS outbox_position (
  position BIGINT NOT NULL PRIMARY KEY,
  outbox_id BIGINT NOT NULL,
  UNIQUE KEY outbox_position_once (outbox_id),
  CONSTRAINT outbox_position_of_row FOREIGN KEY (outbox_id) REFERENCES outbox (id)
) ENGINE = InnoDB COLLATE = utf8mb4_unicode_520_ci COMMENT = 'Platform insert';
