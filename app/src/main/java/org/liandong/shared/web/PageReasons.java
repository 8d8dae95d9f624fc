package org.liandong.shared.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.liandong.shared.Reason;
import org.liandong.shared.Source;

/** Why an input is not taken, told on the page: beside the field the reason speaks of, or above the page where it speaks of none. */
public final class PageReasons {

    private PageReasons() {}

    public static void tell(List<Reason> reasons, FacesContext context) {
        var page = CDI.current().select(PageView.class).get();
        var texts = page.texts();
        for (Reason reason : reasons) {
            var text = texts.of(reason);
            context.addMessage(
                    input(reason.field(), context),
                    new Refusal(
                            text,
                            reason.source() == null
                                    ? text
                                    : texts.text("shared.refusal.because", text, texts.source(reason.source())),
                            ruleHref(reason.from(), page)));
        }
    }

    private static String ruleHref(Source source, PageView page) {
        return source == null || source.rule() == null ? null : page.ruleHref(source.rule(), source.object());
    }

    /** The client id of the input of this name in the form that was sent, or null. */
    private static String input(String field, FacesContext context) {
        var found = new AtomicReference<String>();
        if (field != null) {
            context.getViewRoot().visitTree(VisitContext.createVisitContext(context), (visit, component) -> {
                if (component instanceof EditableValueHolder && field.equals(component.getId()) && wasSent(component)) {
                    found.set(component.getClientId(context));
                    return VisitResult.COMPLETE;
                }
                return VisitResult.ACCEPT;
            });
        }
        return found.get();
    }

    /** A page may have several forms with a field of this name. */
    private static boolean wasSent(UIComponent input) {
        for (var parent = input.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof UIForm form) {
                return form.isSubmitted();
            }
        }
        return true;
    }
}
