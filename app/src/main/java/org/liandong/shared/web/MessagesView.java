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
     */
    public record Problem(String text, String field) {}

    @Inject
    private Told told;

    private List<String> done;

    public List<String> getDone() {
        if (done == null) {
            done = told.take();
        }
        return done;
    }

    public List<Problem> getProblems() {
        var context = FacesContext.getCurrentInstance();
        var problems = new ArrayList<Problem>();
        context.getClientIdsWithMessages().forEachRemaining(field -> {
            for (FacesMessage message : context.getMessageList(field)) {
                problems.add(new Problem(message.getDetail(), field));
            }
        });
        return List.copyOf(problems);
    }
}
