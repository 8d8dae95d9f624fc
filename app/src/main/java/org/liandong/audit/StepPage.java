package org.liandong.audit;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where the objects of one kind have a page in a room; features that have such pages say so. */
public interface StepPage {

    /**
     * An object's page.
     *
     * @param hub in whose room it lies, or null for any
     * @param path behind the room's address
     */
    record Address(Integer hub, String path) {}

    /** As the log names it, such as {@code SocialOrg}. */
    String objectType();

    /** Where the pages of these objects are, by their ids, in one statement at most; what has none is left out. */
    Map<String, Address> of(Collection<String> objectIds);

    /** Pages that lie in every room. */
    static Map<String, Address> anywhere(Collection<String> objectIds, Function<String, String> path) {
        return objectIds.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), id -> new Address(null, path.apply(id))));
    }
}
