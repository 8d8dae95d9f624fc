package org.liandong.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;

/** Says on the next page that something was done. */
@RequestScoped
public class Told {

    @Inject
    private PageView page;

    /** @param key {@code feature.entity.done} */
    public void done(String key, Object... values) {
        var context = FacesContext.getCurrentInstance();
        var text = page.texts().text(key, values);
        context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, text, text));
        context.getExternalContext().getFlash().setKeepMessages(true);
    }
}
