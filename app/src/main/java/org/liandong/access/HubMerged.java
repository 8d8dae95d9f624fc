package org.liandong.access;

import org.liandong.tenancy.Hub;

/** A street has gone up in another one. Observed inside the transaction: whoever keeps something by street follows. */
public record HubMerged(Hub street, Hub successor) {}
