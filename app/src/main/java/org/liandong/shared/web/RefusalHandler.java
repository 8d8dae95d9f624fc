package org.liandong.shared.web;

import jakarta.faces.FacesException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.liandong.shared.NotAllowed;
import org.liandong.shared.NotLoggedIn;
import org.liandong.shared.NotVisible;
import org.liandong.shared.RuleViolation;
import org.primefaces.csp.CspException;

/**
 * What a service refuses, told on the page: a broken rule becomes a message beside its field, or above the page where it
 * has none, and the form stays as it was. What is not visible is 404, what is not allowed 403. A broken program flies on.
 */
class RefusalHandler extends ExceptionHandlerWrapper {

    RefusalHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        var context = FacesContext.getCurrentInstance();
        for (var queued = getUnhandledExceptionQueuedEvents().iterator(); queued.hasNext(); ) {
            if (told(queued.next().getContext().getException(), context)) {
                queued.remove();
            }
        }
        getWrapped().handle();
    }

    private static boolean told(Throwable thrown, FacesContext context) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof RuleViolation violation) {
                if (context.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE) {
                    return answered(HttpServletResponse.SC_NOT_FOUND, context);
                }
                tell(violation, context);
                return true;
            }
            if (isForged(cause)) {
                return answered(HttpServletResponse.SC_BAD_REQUEST, context);
            }
            if (cause instanceof NotVisible) {
                return answered(HttpServletResponse.SC_NOT_FOUND, context);
            }
            if (cause instanceof NotAllowed) {
                return answered(HttpServletResponse.SC_FORBIDDEN, context);
            }
            if (cause instanceof NotLoggedIn) {
                return answered(HttpServletResponse.SC_UNAUTHORIZED, context);
            }
        }
        return false;
    }

    /** A postback no page of ours sends: with another nonce than the view's, or a file's field without a file. */
    private static boolean isForged(Throwable cause) {
        return cause instanceof CspException || cause instanceof ServletException;
    }

    private static void tell(RuleViolation violation, FacesContext context) {
        context.validationFailed();
        PageReasons.tell(violation.reasons(), context);
        context.renderResponse();
    }

    private static boolean answered(int status, FacesContext context) {
        if (context.getResponseComplete()) {
            return true; // refused already: the page went on to be written all the same
        }
        if (context.getExternalContext().isResponseCommitted()) {
            return false;
        }
        try {
            context.getExternalContext().responseSendError(status, null);
            context.responseComplete();
            return true;
        } catch (IOException e) {
            throw new FacesException(e);
        }
    }
}
