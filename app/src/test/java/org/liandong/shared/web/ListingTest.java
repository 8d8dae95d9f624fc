package org.liandong.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.liandong.shared.KeptView;
import org.liandong.shared.ListKind;
import org.liandong.shared.Sort;
import org.liandong.shared.Texts;

class ListingTest {

    private enum Column {
        NAME,
        GRADE
    }

    private enum Grade {
        HIGH
    }

    private static final ListKind<Column> KIND = new ListKind<>(
            "test",
            Column.class,
            List.of(Column.NAME),
            List.of(Column.NAME),
            Sort.up(Column.NAME),
            List.of("q", "grade"));

    private static Listing<Column> list(KeptView... kept) {
        var list =
                new Listing<>(KIND, "/list", request(Map.of("q", "x")), Texts.closest(Locale.ENGLISH), List.of(kept));
        list.filter(asked -> ListKind.constant(Grade.class, "grade", asked.apply("grade")));
        return list;
    }

    private static HttpServletRequest request(Map<String, String> parameters) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                ListingTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, values) -> method.getName().equals("getParameter") ? parameters.get(values[0]) : null);
    }

    private static String href(String query) {
        return list(new KeptView("1", "mine", query)).getViews().get(0).href();
    }

    @Test
    @DisplayName("a view that was kept leads to the list as it was kept")
    void kept() {
        assertThat(href("q=y&grade=HIGH&sort=-NAME&columns=NAME%2CGRADE&density=dense&size=50"))
                .isEqualTo("/list?q=y&grade=HIGH&sort=-NAME&columns=NAME%2CGRADE&density=dense&size=50");
        assertThat(list(new KeptView("1", "mine", "q=x")).getViews().get(0).current())
                .isTrue();
    }

    @Test
    @DisplayName("what the list does not have any more is left out of a view, which leads to the rest of it")
    void gone() {
        assertThat(href("q=y&grade=LOW&district=7&sort=AGE&columns=NAME%2CAGE")).isEqualTo("/list?q=y&columns=NAME");
        assertThat(href("columns=AGE")).isEqualTo("/list");
        assertThat(href("q=50%&columns=%ZZ")).isEqualTo("/list?q=50%25");
    }

    @Test
    @DisplayName("a reader's own setting with a column that is no more shows the others")
    void ownSetting() {
        assertThat(list(new KeptView("1", "", "columns=GRADE%2CAGE")).columns())
                .containsExactly(Column.NAME, Column.GRADE);
        assertThat(list(new KeptView("1", "", "columns=AGE")).columns()).containsExactly(Column.NAME);
    }
}
