package org.liandong.audit;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Who knows what people are called: the log itself keeps nothing of a person but the account's id. */
public interface ActorNames {

    /** Names by account id, without those that are not known. */
    Map<Long, String> names(Collection<Long> accounts);

    /** The accounts, a hundred at most, of those whose name has this in it. */
    List<Long> called(String part);
}
