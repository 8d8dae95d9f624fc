package org.liandong.tenancy;

import jakarta.persistence.MappedSuperclass;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A row of one hub: nobody outside the hub sees it, save an upper tier that reads down. Bound as {@code @hub}. */
@MappedSuperclass
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = TenantSession.HUB, primaryKey = true)
public abstract class HubOwned extends PrivateRow {}
