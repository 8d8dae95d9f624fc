package org.liandong.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.liandong.shared.Ids;
import org.liandong.shared.Public;
import org.liandong.shared.ToldText;
import org.liandong.tenancy.Announcement;
import org.liandong.tenancy.Audience;
import org.liandong.tenancy.Sql;
import org.liandong.tenancy.Topic;

/** What was announced and is not yet delivered: one row for each, written by whoever announces, gone once it is delivered. */
@ApplicationScoped
@Transactional
@Public("the machine")
class Orders {

    /** The longest pause after a failure, in doublings of ten seconds: a little under three hours. */
    private static final int DOUBLINGS = 10;

    @Inject
    private Sql sql;

    @Transactional(Transactional.TxType.MANDATORY)
    void take(@Observes Announcement announced) {
        var text = ToldText.of(announced.key(), announced.values());
        sql.update(
                "insert into announcement (id, at, topic, audience, hub_id, text_key, details, path, attempts, next_at)"
                        + " values (?, utc_timestamp(3), ?, ?, ?, ?, ?, ?, 0, utc_timestamp(3))",
                Ids.next(),
                announced.topic(),
                announced.audience().stream().map(Audience::written).collect(Collectors.joining(" ")),
                announced.hub(),
                text.key(),
                text.details(),
                announced.path());
    }

    /** What can be delivered now, the oldest first. */
    List<Order> waiting(int most) {
        return sql.query(
                "select id, at, topic, audience, hub_id, text_key, details, path, attempts from announcement"
                        + " where next_at <= utc_timestamp(3) order by id limit " + most,
                Orders::order);
    }

    private static Order order(ResultSet row) throws SQLException {
        return new Order(
                row.getLong(1),
                Sql.instant(row, "at"),
                Topic.valueOf(row.getString(3)),
                Arrays.stream(row.getString(4).split(" ")).map(Audience::read).toList(),
                (Integer) row.getObject(5),
                new ToldText(row.getString(6), row.getString(7)),
                row.getString(8),
                row.getInt(9));
    }

    void delivered(long id) {
        sql.update("delete from announcement where id = ?", id);
    }

    /** It stays, and is tried again after a pause that grows. */
    void failed(Order order) {
        sql.update(
                "update announcement set attempts = attempts + 1,"
                        + " next_at = utc_timestamp(3) + interval ? second where id = ?",
                10L << Math.min(order.attempts(), DOUBLINGS),
                order.id());
    }
}
