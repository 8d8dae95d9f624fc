package org.liandong.tenancy;

import jakarta.persistence.MappedSuperclass;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

/** A row of one account. Bound as {@code @account}. */
@MappedSuperclass
@Multitenant
@TenantDiscriminatorColumn(name = "account_id", contextProperty = TenantSession.ACCOUNT, primaryKey = true)
public abstract class PersonOwned extends PrivateRow {}
