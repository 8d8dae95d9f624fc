package org.liandong.tenancy.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PathTemplateTest {

    @Test
    @DisplayName("an address tells what was done, not to whom")
    void namesNobody() {
        assertThat(PathTemplate.of("/organizations/51110000500012345X")).isEqualTo("/organizations/*");
        assertThat(PathTemplate.of("/api/v1/hubs/110105026/jobs/118278147401455960/sheet"))
                .isEqualTo("/api/v1/hubs/*/jobs/*/sheet");
        assertThat(PathTemplate.of("/h/110105026/")).isEqualTo("/h/*/");
        assertThat(PathTemplate.of("/my/%E5%BC%A0%E4%B8%89")).isEqualTo("/my/*");
        assertThat(PathTemplate.of("/a@b.cn\nstatus=200")).isEqualTo("/*");
        assertThat(PathTemplate.of("/")).isEqualTo("/");
    }

    @Test
    @DisplayName("an endless address is cut off")
    void endless() {
        assertThat(PathTemplate.of("/a".repeat(50))).isEqualTo("/a".repeat(8) + "/**");
    }

    @Test
    @DisplayName("a proxy's request id is taken over, anything else that comes under its name is not")
    void requestId() {
        assertThat(RequestId.of("a1b2c3d4-e5f6")).isEqualTo("a1b2c3d4-e5f6");
        assertThat(RequestId.of("x\nstatus=200 y")).matches("[0-9A-Z]+");
        assertThat(RequestId.of(null)).matches("[0-9A-Z]{10,13}");
    }
}
