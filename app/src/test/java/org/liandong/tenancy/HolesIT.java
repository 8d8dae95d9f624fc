package org.liandong.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every entity and table behind its walls; and the finder of holes finds each hole that is made. */
@ExtendWith(ArquillianExtension.class)
class HolesIT {

    @Inject
    Holes holes;

    @BeforeEach
    void canaries() {
        Owner.makeCanaries();
    }

    @Test
    @DisplayName("no entity and no table has a hole: marker, key, foreign keys, view and rights agree")
    void none() {
        assertThat(holes.look()).isEmpty();
    }

    @Test
    @DisplayName("a view without its filter is found")
    void unfilteredView() {
        made(
                "create or replace sql security definer view liandong.canary (tenant_id, id, version, song) as"
                        + " select tenant_id, id, version, song from liandong_data.canary",
                "canary: the view does not filter by what is bound");
    }

    @Test
    @DisplayName("a view that filters but does not check what is written is found")
    void uncheckedView() {
        made(
                "create or replace sql security definer view liandong.canary (tenant_id, id, version, song) as select"
                        + " tenant_id, id, version, song from liandong_data.canary where tenant_id = liandong.bound_hub()",
                "canary: the view does not check what is written");
    }

    @Test
    @DisplayName("a marker that differs from the entity's is found")
    void otherMarker() {
        try {
            made("alter table canary comment 'CityWide'", "Canary is HubOwned, its table canary is CityWide");
        } finally {
            run("alter table canary comment 'HubOwned'");
        }
    }

    @Test
    @DisplayName("a foreign key that leaves the hub out is found")
    void shortForeignKey() {
        try {
            run("create table canary_nest (tenant_id int not null, id bigint not null, canary_id bigint,"
                    + " primary key (tenant_id, id)) comment 'HubOwned'");
            run("alter table canary add unique key canary_id_alone (id)");
            run("alter table canary_nest add constraint nest_of_canary foreign key (canary_id) references canary (id)");
            assertThat(holes.look()).contains("canary_nest has no view");
            Owner.migrate();
            assertThat(holes.look())
                    .containsExactly("canary_nest: foreign key nest_of_canary does not begin with tenant_id");
        } finally {
            run("drop table if exists canary_nest");
            run("alter table canary drop key if exists canary_id_alone");
            Owner.migrate();
        }
    }

    @Test
    @DisplayName("a view of work items that shows every hub all of them is found")
    void unfilteredSubtree() {
        made(view(""), "work_item: the view does not filter by the bound hub's subtree");
    }

    @Test
    @DisplayName("a view of work items that leaves a column of the path out is found")
    void narrowedSubtree() {
        made(
                view(
                        " where liandong.bound_hub() in (city_id, district_id, street_id, hub_id) with cascaded check option"),
                "work_item: the view does not filter by the bound hub's subtree");
    }

    @Test
    @DisplayName("a view of work items that does not check what is written is found")
    void uncheckedSubtree() {
        made(
                view(" where liandong.bound_hub() in (city_id, district_id, street_id, successor_id)"),
                "work_item: the view does not check what is written");
    }

    @Test
    @DisplayName("a mark of work items that says nothing of the subtree is found")
    void markWithoutSubtree() {
        try (var owner = new Owner()) {
            var comment = owner.rows("select table_comment from information_schema.tables"
                            + " where table_schema = 'liandong_data' and table_name = 'work_item'")
                    .get(0)
                    .get(0);
            try {
                made(
                        "alter table work_item comment '" + comment.replaceAll("within\\([^)]*\\) ", "") + "'",
                        "WorkItem and its table work_item differ in who of the city sees the rows");
            } finally {
                owner.run("alter table work_item comment '" + comment + "'");
                Owner.migrate();
            }
        }
    }

    private static String view(String where) {
        try (var owner = new Owner()) {
            var columns = owner.rows(
                            "select group_concat(column_name order by ordinal_position) from"
                                    + " information_schema.columns where table_schema = 'liandong_data' and table_name = 'work_item'")
                    .get(0)
                    .get(0);
            return "create or replace sql security definer view liandong.work_item (" + columns + ") as select "
                    + columns + " from liandong_data.work_item" + where;
        }
    }

    @Test
    @DisplayName("a right to delete city-wide rows is found")
    void rightToDelete() {
        made(
                "grant delete on liandong.social_org to liandong",
                "social_org is CityWide and the application may DELETE");
    }

    @Test
    @DisplayName("a right to a base table is found")
    void rightToBaseTable() {
        try {
            made("grant select on liandong_data.canary to liandong", "the application sees liandong_data.canary");
        } finally {
            run("revoke select on liandong_data.canary from liandong");
        }
    }

    private void made(String hole, String told) {
        try {
            run(hole);
            assertThat(holes.look()).contains(told);
        } finally {
            Owner.migrate();
        }
    }

    private static void run(String sql) {
        try (var owner = new Owner()) {
            owner.run(sql);
        }
    }
}
