package org.liandong.access;

import java.util.List;
import org.liandong.tenancy.Hub;

/** What a feature keeps by street, so that a change of the tree can be looked at before it is made. */
public interface HubChangeEffect {

    /**
     * @param key the text's, {@code feature.….}, which takes the number as {0}
     * @param count how many there are
     */
    record Touched(String key, long count) {}

    List<Touched> touchedBy(HubChangeKind kind, Hub street, Hub target);
}
