package org.liandong.access;

import java.util.function.UnaryOperator;
import org.liandong.shared.ListKind;

/** Which changes of the tree a list shows; null leaves it open. */
public record HubChangeFilter(HubChangeKind kind, HubChangeState state) {

    public static final HubChangeFilter ALL = new HubChangeFilter(null, null);

    /** @param asked the value of a parameter, or null */
    public static HubChangeFilter read(UnaryOperator<String> asked) {
        return new HubChangeFilter(
                ListKind.constant(HubChangeKind.class, "kind", asked.apply("kind")),
                ListKind.constant(HubChangeState.class, "state", asked.apply("state")));
    }
}
