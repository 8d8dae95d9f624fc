package org.liandong.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ComponentSystemEvent;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a screen reader says of an input of {@code ld:field}, {@code fieldView}: the help and what is wrong with it, which
 * stand beneath it, and that something is wrong.
 */
@Named
@RequestScoped
public class FieldView {

    /** Called for the field right before it is written. */
    public void describe(ComponentSystemEvent event) {
        inputs(event.getComponent()).forEach(FieldView::describe);
    }

    private static Stream<UIComponent> inputs(UIComponent parent) {
        return parent.getChildren().stream()
                .flatMap(child -> child instanceof EditableValueHolder ? Stream.of(child) : inputs(child));
    }

    private static void describe(UIComponent input) {
        var context = FacesContext.getCurrentInstance();
        var attributes = input.getPassThroughAttributes();
        var beneath = Stream.of("Help", "Error")
                .flatMap(part -> Optional.ofNullable(input.findComponent(input.getId() + part)).stream())
                .filter(UIComponent::isRendered)
                .map(found -> found.getClientId(context))
                .collect(Collectors.joining(" "));
        if (!beneath.isEmpty()) {
            attributes.put("aria-describedby", beneath);
        }
        if (isWrong(input, context)) {
            attributes.put("aria-invalid", "true");
        } else {
            attributes.remove("aria-invalid");
        }
    }

    private static boolean isWrong(UIComponent input, FacesContext context) {
        return context.getMessageList(input.getClientId(context)).stream()
                .anyMatch(message -> message.getSeverity() == FacesMessage.SEVERITY_ERROR);
    }
}
