package org.liandong.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** What a page has to tell above its content, {@code messages}: what was done before it, and what is wrong with its form. */
@Named("messages")
@RequestScoped
public class MessagesView {

    /**
     * Something that is wrong.
     *
     * @param field the id of the field it is told of, or null
     * @param ruleHref the page of the rule it follows from, or null
     */
    public record Problem(String text, String field, String ruleHref) {}

    @Inject
    private Told told;

    @Inject
    private PageView page;

    private List<String> done;
    private List<String> refused;

    /** Told by a whole page only: what a field asks while the form is being sent must not take it away from the next page. */
    public List<String> getDone() {
        if (done == null) {
            var partial =
                    FacesContext.getCurrentInstance().getPartialViewContext().isAjaxRequest();
            done = partial ? List.of() : told.take();
        }
        return done;
    }

    private List<String> refused() {
        if (refused == null) {
            var partial =
                    FacesContext.getCurrentInstance().getPartialViewContext().isAjaxRequest();
            refused = partial ? List.of() : told.takeRefused();
        }
        return refused;
    }

    /** How much is wrong, where it is more than one thing. */
    public String getProblemsTitle() {
        int count = getProblems().size();
        return count > 1 ? page.texts().text("shared.messages.problems", count) : null;
    }

    public List<Problem> getProblems() {
        var context = FacesContext.getCurrentInstance();
        var problems = new ArrayList<Problem>();
        refused().forEach(text -> problems.add(new Problem(text, null, null)));
        context.getClientIdsWithMessages().forEachRemaining(field -> {
            for (FacesMessage message : context.getMessageList(field)) {
                problems.add(new Problem(message.getDetail(), field, ruleHref(message)));
            }
        });
        return List.copyOf(problems);
    }

    private static String ruleHref(FacesMessage message) {
        return message instanceof Refusal refusal ? refusal.ruleHref() : null;
    }
}
