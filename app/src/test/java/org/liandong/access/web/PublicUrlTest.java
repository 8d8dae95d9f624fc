package org.liandong.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PublicUrlTest {

    private final PublicUrl plain = PublicUrl.of("http://127.0.0.1:8080/");
    private final PublicUrl tls = PublicUrl.of("https://liandong.example.org");

    @Test
    @DisplayName("a host is ours with its port, which the scheme's own may leave out")
    void host() {
        assertThat(plain.isHost("127.0.0.1:8080")).isTrue();
        assertThat(plain.isHost("localhost:8080")).isFalse();
        assertThat(plain.isHost("127.0.0.1")).isFalse();
        assertThat(plain.isHost(null)).isFalse();
        assertThat(tls.isHost("liandong.example.org")).isTrue();
        assertThat(tls.isHost("LIANDONG.example.org:443")).isTrue();
        assertThat(tls.isHost("liandong.example.org:80")).isFalse();
        assertThat(PublicUrl.of("http://[::1]").isHost("[::1]:80")).isTrue();
    }

    @Test
    @DisplayName("an origin is ours with its scheme")
    void origin() {
        assertThat(tls.isOrigin("https://liandong.example.org")).isTrue();
        assertThat(tls.isOrigin("http://liandong.example.org")).isFalse();
        assertThat(tls.isOrigin("https://liandong.example.org.evil.example")).isFalse();
        assertThat(tls.isOrigin("null")).isFalse();
        assertThat(tls.isOrigin(null)).isFalse();
        assertThat(plain.isOrigin("http://127.0.0.1:8080")).isTrue();
        assertThat(plain.isOrigin("http://127.0.0.1:8081")).isFalse();
    }

    @Test
    @DisplayName("only https is secure, and an address is put together without a doubled slash")
    void address() {
        assertThat(tls.secure()).isTrue();
        assertThat(plain.secure()).isFalse();
        assertThat(plain.at("/h/110105026/?a=1")).isEqualTo("http://127.0.0.1:8080/h/110105026/?a=1");
    }
}
