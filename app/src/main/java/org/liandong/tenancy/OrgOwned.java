package org.liandong.tenancy;

import jakarta.persistence.MappedSuperclass;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A row of one organization, known by its unified social credit code. Bound as {@code @org}. */
@MappedSuperclass
@Multitenant
@TenantDiscriminatorColumn(name = "org_uscc", contextProperty = TenantSession.ORG, primaryKey = true, length = 18)
public abstract class OrgOwned extends PrivateRow {}
