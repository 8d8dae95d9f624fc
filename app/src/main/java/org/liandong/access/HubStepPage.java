package org.liandong.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.liandong.audit.StepPage;

/** A step of the log that was done to a hub leads to its room. */
@ApplicationScoped
class HubStepPage implements StepPage {

    private static final Pattern KEY = Pattern.compile("\\d{1,9}");

    @Override
    public String objectType() {
        return "Hub";
    }

    @Override
    public Map<String, Address> of(Collection<String> objectIds) {
        return objectIds.stream()
                .distinct()
                .filter(id -> KEY.matcher(id).matches())
                .collect(Collectors.toMap(Function.identity(), id -> new Address(Integer.valueOf(id), "")));
    }
}
