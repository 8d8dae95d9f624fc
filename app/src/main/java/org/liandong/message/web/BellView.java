package org.liandong.message.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.liandong.message.Messages;
import org.liandong.shared.web.PageView;
import org.liandong.tenancy.web.DeskRead;

/** The bell in the bar of every page of the desk, {@code bell}: how many messages are unread. */
@Named("bell")
@RequestScoped
public class BellView {

    @Inject
    private Messages messages;

    @Inject
    private PageView page;

    private Integer unread;

    /** Looks into the inbox along with what the page reads, instead of in a transaction of its own. */
    void look(@Observes DeskRead along) {
        unread();
    }

    private int unread() {
        if (unread == null) {
            unread = messages.unread();
        }
        return unread;
    }

    /** The number as it stands at the bell; null where none is unread. */
    public String getCount() {
        if (unread() == 0) {
            return null;
        }
        return unread() > Messages.COUNTED ? Messages.COUNTED + "+" : Integer.toString(unread());
    }

    /** The same in words. */
    public String getTitle() {
        return getCount() == null
                ? page.texts().text("message.bellNone")
                : page.texts().text("message.bell", getCount());
    }
}
