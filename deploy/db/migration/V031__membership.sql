CREATE TABLE IF NOT EXISTS membership (
  id BIGINT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  account_id BIGINT NOT NULL,
  hub_id INT,
  office_id BIGINT,
  org_uscc CHAR(18) CHARACTER SET ascii COLLATE ascii_bin,
  role CHAR(2) NOT NULL,
  valid_from DATE NOT NULL,
  valid_to DATE,
  revoked_at DATETIME(3),
  KEY membership_account (account_id),
  KEY membership_hub (hub_id, role),
  KEY membership_org (org_uscc),
  CONSTRAINT membership_of_account FOREIGN KEY (account_id) REFERENCES account (id),
  CONSTRAINT membership_in_hub FOREIGN KEY (hub_id) REFERENCES hub (id),
  CONSTRAINT membership_in_office FOREIGN KEY (office_id) REFERENCES office (id),
  CONSTRAINT membership_one_place CHECK ((hub_id IS NULL) <> (org_uscc IS NULL))
) ENGINE = InnoDB COLLATE = utf8mb4_unicode_520_ci COMMENT = 'Platform insert update';
