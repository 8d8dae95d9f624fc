ALTER TABLE social_org
  DROP KEY social_org_name,
  ADD KEY social_org_name (name, uscc),
  DROP KEY social_org_residence,
  ADD KEY social_org_residence (residence_hub_id, name, uscc),
  DROP KEY social_org_type,
  ADD KEY social_org_type (type, name, uscc);
