package org.liandong.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.liandong.access.Addressees;
import org.liandong.shared.Public;
import org.liandong.shared.Texts;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Hubs;

/**
 * Delivers what was announced: to each person a message, and a mail where he wants one, in a transaction bound to him. Who
 * has it already is passed by, so that an order that was cut off is simply delivered again.
 */
@ApplicationScoped
@Public("the machine")
class Delivering {

    @Inject
    private Orders orders;

    @Inject
    private Addressees addressees;

    @Inject
    private Inbox inbox;

    @Inject
    private MailQueue mail;

    @Inject
    private MailServer server;

    @Inject
    private Hubs hubs;

    @Inject
    private CurrentHub current;

    @ActivateRequestContext
    List<Order> waiting(int most) {
        return orders.waiting(most);
    }

    @ActivateRequestContext
    Set<Long> readers(Order order) {
        return addressees.of(order.audience());
    }

    @ActivateRequestContext
    void done(Order order) {
        orders.delivered(order.id());
    }

    @ActivateRequestContext
    void failed(Order order) {
        orders.failed(order);
    }

    @ActivateRequestContext
    @Transactional
    void deliver(Order order, long account) {
        current.actAs(account);
        if (!inbox.has(order)) {
            inbox.reader(account).ifPresent(reader -> deliver(order, reader));
        }
    }

    private void deliver(Order order, Reader reader) {
        var way = reader.choice().way(order.topic());
        inbox.add(new Message(order, way == Way.DAILY));
        if (way == Way.AT_ONCE && reader.hasAddress() && server.isThere()) {
            var texts = reader.texts();
            var text = MailText.single(
                    order.topic(),
                    order.text().in(texts),
                    hubName(order.hub(), texts),
                    order.path(),
                    texts,
                    server.site());
            mail.put(reader.account().id(), Long.toString(order.id()), text);
        }
    }

    private String hubName(Integer hub, Texts texts) {
        return Optional.ofNullable(hub)
                .flatMap(hubs::find)
                .map(found -> texts.name(found.names()))
                .orElse(null);
    }
}
