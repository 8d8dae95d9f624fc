CREATE TABLE IF NOT EXISTS org_claim (
  id BIGINT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  uscc CHAR(18) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  account_id BIGINT NOT NULL,
  hub_id INT NOT NULL,
  state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  submitted_at DATETIME(3) NOT NULL,
  decided_at DATETIME(3),
  decided_by BIGINT,
  reason VARCHAR(500),
  KEY org_claim_hub (hub_id, state, id),
  KEY org_claim_account (account_id, id),
  CONSTRAINT org_claim_by FOREIGN KEY (account_id) REFERENCES account (id),
  CONSTRAINT org_claim_to FOREIGN KEY (hub_id) REFERENCES hub (id)
) ENGINE = InnoDB COLLATE = utf8mb4_unicode_520_ci COMMENT = 'Platform insert update';
