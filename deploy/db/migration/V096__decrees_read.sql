INSERT IGNORE INTO document_reader (
  id, version, document_id, from_hub, reader_hub, object_type, object_id, file_name, kind, size, sha256, scanned, attached_by,
  attached_at, withdrawn_by, withdrawn_at, withdrawn_reason)
SELECT uuid_short(), 1, d.id, d.tenant_id, h.id, d.object_type, d.object_id, d.file_name, d.kind, d.size, d.sha256, d.scanned,
  d.attached_by, d.attached_at, d.withdrawn_by, d.withdrawn_at, d.withdrawn_reason
FROM document d
JOIN (
  SELECT id AS change_id, hub_id AS reader FROM hub_change
  UNION SELECT id, target_id FROM hub_change
  UNION SELECT c.id, p.parent_id FROM hub_change c JOIN hub_placement p ON p.hub_id IN (c.hub_id, c.target_id)
    AND p.valid_from <= c.effective_on AND (p.valid_to IS NULL OR p.valid_to >= c.effective_on - INTERVAL 1 DAY)
) r ON CAST(r.change_id AS CHAR) = d.object_id
JOIN hub h ON h.id = r.reader AND h.parent_id IS NOT NULL
WHERE d.object_type = 'HubChange';
