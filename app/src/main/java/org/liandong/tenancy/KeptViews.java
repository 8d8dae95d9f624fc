package org.liandong.tenancy;

import static org.liandong.shared.RuleViolation.require;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.liandong.shared.Allowed;
import org.liandong.shared.Ids;
import org.liandong.shared.KeptView;
import org.liandong.shared.NotVisible;

/** How the caller has set up lists for himself: the views he keeps, and how each stands open for him. */
@ApplicationScoped
@Transactional
public class KeptViews {

    private static final int MOST = 20;
    private static final int NAME_LENGTH = 40;
    private static final int QUERY_LENGTH = 1000;
    private static final Pattern LIST = Pattern.compile("[a-z]+\\.[a-zA-Z]{1,40}");
    private static final Pattern QUERY = Pattern.compile("[A-Za-z0-9%+=&._*-]*");

    /** Signs that nobody sees, which make a name no other one. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}]");

    @Inject
    private TenantSession session;

    /** Those of one list, in the order in which they were made; the one without a name says how the list stands open. */
    @Allowed
    public List<KeptView> of(String list) {
        return rows(list).stream().map(ListView::kept).toList();
    }

    /**
     * Reads a list as the caller has set it up: his setting and what the list shows of it in one transaction.
     *
     * @param rows reads the list, given those of its views
     */
    @Allowed
    public void reading(String list, Consumer<List<KeptView>> rows) {
        rows.accept(of(list));
    }

    /** Keeps a view under a name, also in the place of one that had it. */
    @Allowed
    public void keep(String list, String name, String query) {
        var visible = name == null ? "" : UNSEEN.matcher(name).replaceAll("").strip();
        require(!visible.isEmpty(), "shared.view.nameMissing");
        put(list, visible, query);
    }

    /** Has a list stand open like this where its address says nothing else. */
    @Allowed
    public void open(String list, String query) {
        put(list, "", query);
    }

    private void put(String list, String name, String query) {
        require(LIST.matcher(list).matches(), "shared.view.listUnknown", list);
        require(name.codePointCount(0, name.length()) <= NAME_LENGTH, "shared.view.nameTooLong", NAME_LENGTH);
        require(
                query.length() <= QUERY_LENGTH && QUERY.matcher(query).matches(),
                "shared.view.queryUnfit",
                QUERY_LENGTH);
        var held = named(list, name);
        if (held.isPresent()) {
            held.get().become(query);
        } else {
            require(rows(list).size() < MOST, "shared.view.tooMany", MOST);
            session.em().persist(new ListView(list, name, query));
        }
    }

    /** The database decides which names are the same: it makes no difference between large and small letters. */
    private Optional<ListView> named(String list, String name) {
        return session.em()
                .createQuery("select v from ListView v where v.list = :list and v.name = :name", ListView.class)
                .setParameter("list", list)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    @Allowed
    public void drop(String id) {
        var row = session.em()
                .createQuery("select v from ListView v where v.id = :id", ListView.class)
                .setParameter("id", Ids.named(id))
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotVisible("view " + id));
        session.em().remove(row);
    }

    private List<ListView> rows(String list) {
        if (!LIST.matcher(list).matches()) {
            return List.of();
        }
        return session.em()
                .createQuery("select v from ListView v where v.list = :list order by v.id", ListView.class)
                .setParameter("list", list)
                .getResultList();
    }
}
