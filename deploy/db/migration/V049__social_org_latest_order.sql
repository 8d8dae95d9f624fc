ALTER TABLE social_org
  DROP KEY social_org_name,
  ADD KEY social_org_name (latest, name, uscc),
  DROP KEY social_org_residence,
  ADD KEY social_org_residence (residence_hub_id, latest, name, uscc),
  DROP KEY social_org_type,
  ADD KEY social_org_type (type, latest, name, uscc),
  COMMENT = 'CityWide update(latest)';
