INSERT IGNORE INTO shared_document (
  id, version, from_hub, reader_1, reader_2, reader_3, reader_4, object_type, object_id, file_name, kind, size, sha256, scanned,
  attached_by, attached_at, withdrawn_by, withdrawn_at, withdrawn_reason)
SELECT d.id, 1, d.tenant_id, c.hub_id, c.target_id, p.parent_id, t.parent_id, d.object_type, d.object_id, d.file_name, d.kind,
  d.size, d.sha256, d.scanned, d.attached_by, d.attached_at, d.withdrawn_by, d.withdrawn_at, d.withdrawn_reason
FROM document d
JOIN hub_change c ON c.id = CAST(d.object_id AS UNSIGNED)
JOIN hub t ON t.id = c.target_id
LEFT JOIN hub_placement p ON p.hub_id = c.hub_id AND p.valid_from < c.effective_on
  AND (p.valid_to IS NULL OR p.valid_to >= c.effective_on - INTERVAL 1 DAY)
WHERE d.object_type = 'HubChange';
