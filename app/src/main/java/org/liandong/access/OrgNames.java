package org.liandong.access;

import java.util.Collection;
import java.util.Map;

/** Who knows what organizations are called: the register, which stands above this package. */
public interface OrgNames {

    /** Names by code, without those that are not known. */
    Map<String, String> names(Collection<String> usccs);
}
