package org.liandong.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.liandong.shared.Public;

/** What was done about single objects, for the pages of those who may see them: the log itself is the auditors'. */
@ApplicationScoped
@Transactional
@Public("called by services that have asked who may see the object")
public class Trail {

    @Inject
    private AuditSteps steps;

    /** The steps of objects of one type, in whichever room they were done, the latest first. */
    public List<AuditStep> of(String objectType, Collection<Long> objects, int most) {
        if (objects.isEmpty()) {
            return List.of();
        }
        var values = new ArrayList<Object>();
        objects.forEach(object -> values.add(object.toString()));
        values.add(objectType);
        return steps.where(
                "e.object_id in (" + String.join(", ", Collections.nCopies(objects.size(), "?"))
                        + ") and e.object_type = ? order by e.id desc limit " + most,
                values);
    }
}
