package org.liandong.disclosure.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Set;
import java.util.stream.Collectors;
import org.liandong.registry.RegisterChanged;
import org.liandong.shared.Uscc;
import org.liandong.shared.web.PageAddress;
import org.liandong.tenancy.Announced;
import org.liandong.tenancy.web.KeptPages;

/**
 * Lets go of kept pages when what they show has changed. A change of the register touches the pages of the organizations it
 * names and every page that lists or counts; any other change touches all.
 */
@ApplicationScoped
class StalePages {

    private static final String ORGANIZATION = "/organizations/";
    private static final String RULES = "/rules";

    /** What shows nothing of the register, as do the rules. */
    private static final Set<String> TEXTS = Set.of("/about", "/accessibility", "/complaints");

    @Inject
    private KeptPages pages;

    void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) Announced announced) {
        if (announced.kind().equals(RegisterChanged.ANNOUNCEMENT)) {
            var codes = codes(announced.payload());
            pages.drop(address -> isTouched(address, codes));
        } else {
            pages.drop(address -> true);
        }
    }

    private static boolean isTouched(PageAddress address, Set<String> codes) {
        var path = address.path();
        return path.startsWith(ORGANIZATION)
                ? codes.contains(Uscc.normalised(path.substring(ORGANIZATION.length())))
                : !TEXTS.contains(path) && !path.startsWith(RULES) && !path.endsWith("/theme.css");
    }

    private static Set<String> codes(String payload) {
        try (var reader = Json.createReader(new StringReader(payload))) {
            return reader.readObject().getJsonArray("uscc").getValuesAs(JsonString.class).stream()
                    .map(JsonString::getString)
                    .collect(Collectors.toSet());
        }
    }
}
