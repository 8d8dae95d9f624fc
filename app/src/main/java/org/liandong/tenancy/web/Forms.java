package org.liandong.tenancy.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import org.liandong.shared.ToldText;
import org.liandong.shared.web.PageAddress;
import org.liandong.shared.web.Told;
import org.liandong.tenancy.Drafts;

/** Forms of the page that is asked for, with their drafts. */
@RequestScoped
public class Forms {

    /**
     * What a form is of.
     *
     * @param version of the record, empty where there is none yet
     * @param fields with what the record holds in each, or what a new one begins with
     */
    public record Held(String version, List<FormField> fields) {
        public Held(long version, List<FormField> fields) {
            this(Long.toString(version), fields);
        }
    }

    @Inject
    private Drafts drafts;

    @Inject
    private Told told;

    @Inject
    private HttpServletRequest request;

    /**
     * @param id of the form in its page
     * @param title what the form is for, as the list of drafts tells it
     * @param of the parameters of the page that say what it is the form of, such as {@code uscc=…}, or nothing
     * @param held what is held now, read anew whenever it is asked
     */
    public OpenForm open(String id, ToldText title, String of, Supplier<Held> held) {
        var path = PageAddress.of(request).path();
        return new OpenForm(id, title, path + (of.isEmpty() ? "" : "?" + of), held, drafts, told, request);
    }
}
