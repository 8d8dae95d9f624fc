package org.liandong.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QueryTest {

    private final Query list = Query.of("/organizations").with("q", "望京 & 和平里").with("type", "SERVICE");

    @Test
    void whatWasTypedIsWrittenSoThatItCannotBecomeAnotherParameter() {
        assertThat(list.href())
                .isEqualTo("/organizations?q=%E6%9C%9B%E4%BA%AC+%26+%E5%92%8C%E5%B9%B3%E9%87%8C&type=SERVICE");
    }

    @Test
    void aFilterIsChangedAndTheOthersStay() {
        assertThat(list.with("type", "FOUNDATION").without("q"))
                .containsExactly(new Query.Parameter("type", "FOUNDATION"));
    }

    @Test
    void aFilterIsTakenAway() {
        assertThat(list.with("q", null).with("type", "").href()).isEqualTo("/organizations");
    }

    @Test
    void aPathThatHasAQueryKeepsIt() {
        assertThat(Query.of("/en/organizations?elder=1").with("type", "SERVICE").href())
                .isEqualTo("/en/organizations?elder=1&type=SERVICE");
    }
}
