package org.liandong.report;

import static java.util.stream.Collectors.groupingBy;
import static org.liandong.shared.Permission.READ_CLAIM;
import static org.liandong.shared.Permission.READ_GLASS;
import static org.liandong.shared.Permission.READ_HUB;
import static org.liandong.shared.Permission.READ_ORGANIZATION;
import static org.liandong.shared.Permission.READ_ORGANIZATION_FILE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liandong.access.Caller;
import org.liandong.rules.WorkCalendar;
import org.liandong.shared.Allowed;
import org.liandong.shared.Mark;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.Sort;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Due;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.Hubs;
import org.liandong.tenancy.WorkItem;
import org.liandong.tenancy.WorkKind;

/** What waits to be done in a hub's room and below it, as far as the reader may know of it, and what of it he may do. */
@ApplicationScoped
@Transactional
public class WorkReading {

    /**
     * What a home page begins with.
     *
     * @param mine by when it is due, the first few of each
     * @param numbers how much there is of each
     * @param others what waits for others of the hub, by kind
     * @param below what waits in the hubs below, by hub, the one with the earliest deadline first
     */
    public record Today(
            Map<DueTime, List<WorkRow>> mine,
            Map<DueTime, Long> numbers,
            List<Group<WorkKind>> others,
            List<Group<Hub>> below) {}

    /**
     * Work of one sort.
     *
     * @param late how much of it is
     */
    public record Group<T>(T of, long items, long late, Due earliest) {

        private static <T> Group<T> of(T what, List<? extends WorkList.Number<?>> numbers, LocalDate today) {
            return new Group<>(
                    what,
                    numbers.stream().mapToLong(WorkList.Number::items).sum(),
                    numbers.stream()
                            .filter(number -> number.due().isBefore(today))
                            .mapToLong(WorkList.Number::items)
                            .sum(),
                    numbers.stream()
                            .min(Comparator.comparing(WorkList.Number::due))
                            .map(number -> number.provisional()
                                    ? Due.ruled(number.due(), true, null, null, null)
                                    : Due.on(number.due(), null))
                            .orElseThrow());
        }
    }

    private static final int SHOWN = 4;

    @Inject
    private WorkList list;

    @Inject
    private WorkCalendar calendar;

    @Inject
    private Hubs hubs;

    @Inject
    private Caller caller;

    @Inject
    private CurrentHub current;

    @Inject
    private Clock clock;

    /** Ask for one more than shown to know whether there are more. */
    @Allowed({READ_ORGANIZATION, READ_HUB, READ_CLAIM, READ_GLASS, READ_ORGANIZATION_FILE})
    public List<WorkRow> list(WorkFilter filter, Sort<WorkColumn> sort, Mark after, int limit) {
        var scope = scope();
        return rows(list.page(scope, filter, within(filter), sort, after, limit), scope);
    }

    /** The kinds of work that the reader may know of, in this room or below it. */
    @Allowed({READ_ORGANIZATION, READ_HUB, READ_CLAIM, READ_GLASS, READ_ORGANIZATION_FILE})
    public List<WorkKind> kinds() {
        var permissions = new HashSet<>(caller.permissions());
        permissions.addAll(caller.permissionsBelow());
        return WorkKind.readWith(permissions);
    }

    @Allowed({READ_ORGANIZATION, READ_HUB, READ_CLAIM, READ_GLASS, READ_ORGANIZATION_FILE})
    public long count(WorkFilter filter) {
        return list.count(scope(), filter, within(filter));
    }

    /** What a home page begins with; in as many statements however much there is. */
    @Allowed({READ_ORGANIZATION, READ_HUB, READ_CLAIM, READ_GLASS, READ_ORGANIZATION_FILE})
    public Today today() {
        var scope = scope();
        var mine = WorkFilter.ALL.waitingFor(WorkFor.ME);
        var numbers = new EnumMap<DueTime, Long>(DueTime.class);
        list.byKind(scope, mine)
                .forEach(number -> numbers.merge(DueTime.of(number.due(), scope.today()), number.items(), Long::sum));
        var first = new EnumMap<DueTime, List<WorkRow>>(DueTime.class);
        var items = new EnumMap<DueTime, List<WorkItem>>(DueTime.class);
        for (var time : DueTime.values()) {
            items.put(
                    time,
                    numbers.containsKey(time)
                            ? list.page(scope, mine.due(time), scope.room(), WorkColumn.LIST.sort(), null, SHOWN)
                            : List.of());
        }
        var known = known(items.values().stream().flatMap(List::stream));
        items.forEach((time, found) -> first.put(time, rows(found, known, scope)));
        return new Today(first, numbers, others(scope), below(scope));
    }

    private List<Group<WorkKind>> others(WorkScope scope) {
        return groups(
                list.byKind(scope, WorkFilter.ALL.waitingFor(WorkFor.OTHERS)), Function.identity(), scope.today());
    }

    private List<Group<Hub>> below(WorkScope scope) {
        var numbers = list.byHubBelow(scope);
        var known = hubs.byIds(numbers.stream().map(WorkList.Number::of).collect(Collectors.toSet()));
        return groups(numbers, known::get, scope.today());
    }

    private static <K, T> List<Group<T>> groups(
            List<WorkList.Number<K>> numbers, Function<K, T> what, LocalDate today) {
        return numbers.stream().collect(groupingBy(WorkList.Number::of)).entrySet().stream()
                .map(entry -> Group.of(what.apply(entry.getKey()), entry.getValue(), today))
                .sorted(Comparator.comparing(
                                (Group<T> group) -> group.earliest().on())
                        .thenComparing(group -> -group.items()))
                .toList();
    }

    private WorkScope scope() {
        return WorkScope.of(
                current.required(),
                caller.permissions(),
                caller.permissionsBelow(),
                caller.known().id(),
                LocalDate.now(clock));
    }

    /** The room's hub, or the one below it that was chosen. */
    private Hub within(WorkFilter filter) {
        var room = current.required();
        if (filter.hub() == null) {
            return room;
        }
        return hubs.named(filter.hub())
                .filter(room::covers)
                .orElseThrow(() -> new RuleViolation("report.work.hubUnknown", filter.hub()).in("hub"));
    }

    private List<WorkRow> rows(List<WorkItem> items, WorkScope scope) {
        return rows(items, known(items.stream()), scope);
    }

    private Map<Integer, Hub> known(Stream<WorkItem> items) {
        return hubs.byIds(WorkRow.hubs(items));
    }

    private List<WorkRow> rows(List<WorkItem> items, Map<Integer, Hub> known, WorkScope scope) {
        return items.stream()
                .map(item ->
                        WorkRow.of(item, known, scope.waitsFor(item), calendar.remaining(item.due(), scope.today())))
                .toList();
    }
}
