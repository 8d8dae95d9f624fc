package org.liandong.message.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.liandong.message.Message;
import org.liandong.message.Messages;
import org.liandong.shared.Ids;
import org.liandong.shared.web.Choice;
import org.liandong.shared.web.PageRows;
import org.liandong.shared.web.PageView;
import org.liandong.shared.web.Query;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.Hubs;
import org.liandong.tenancy.web.Place;

/** The reader's messages, the latest first. */
@Named
@RequestScoped
public class MyMessagesView {

    static final String ADDRESS = "/my/messages";

    private static final int SIZE = 50;

    /**
     * A message as the list shows it.
     *
     * @param place the hub it comes from, or null
     */
    public record Row(long id, String text, String topic, Place place, Instant at, boolean unread, String href) {}

    @Inject
    private Messages messages;

    @Inject
    private Hubs hubs;

    @Inject
    private PageView page;

    @Inject
    private HttpServletRequest request;

    private boolean onlyUnread;
    private Query query;
    private PageRows<Message> read;
    private List<Row> rows;

    @PostConstruct
    void load() {
        onlyUnread = "1".equals(request.getParameter("unread"));
        query = Query.of(request.getContextPath() + ADDRESS).with("unread", onlyUnread ? "1" : null);
        var after = request.getParameter("after");
        read = PageRows.of(
                messages.list(onlyUnread, after == null ? null : Ids.named(after), SIZE + 1),
                SIZE,
                message -> Long.toString(message.id()));
    }

    public List<Row> getRows() {
        if (rows == null) {
            var known = hubs.byIds(read.rows().stream()
                    .map(Message::hubId)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet()));
            rows = read.rows().stream()
                    .map(message -> row(message, known.get(message.hubId())))
                    .toList();
        }
        return rows;
    }

    private Row row(Message message, Hub hub) {
        return new Row(
                message.id(),
                message.text(page.texts()),
                page.texts().label(message.topic()),
                hub == null ? null : new Place(hub, page.texts()),
                message.at(),
                message.isUnread(),
                request.getContextPath() + message.path());
    }

    public boolean isOnlyUnread() {
        return onlyUnread;
    }

    /** The newest message shown on the first page, up to which all can be marked as read; null where there is nothing to mark. */
    public Long getLatest() {
        return request.getParameter("after") == null && read.rows().stream().anyMatch(Message::isUnread)
                ? read.rows().get(0).id()
                : null;
    }

    public List<Choice> getChoices() {
        return List.of(
                new Choice(
                        page.texts().text("message.all"),
                        query.with("unread", null).href(),
                        !onlyUnread),
                new Choice(
                        page.texts().text("message.unread"),
                        query.with("unread", "1").href(),
                        onlyUnread));
    }

    public String getFirstHref() {
        return request.getParameter("after") == null ? null : query.href();
    }

    public String getNextHref() {
        return read.next() == null ? null : query.with("after", read.next()).href();
    }
}
