CREATE TABLE IF NOT EXISTS lease (
  name VARCHAR(40) NOT NULL PRIMARY KEY,
  holder VARCHAR(60) NOT NULL,
  held_until DATETIME(3) NOT NULL
) ENGINE = InnoDB COLLATE = utf8mb4_unicode_520_ci COMMENT = 'Platform insert update';
