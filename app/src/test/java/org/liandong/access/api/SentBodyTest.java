package org.liandong.access.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SentBodyTest {

    private static final String PARTS =
            "--%1$s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%2$s\"\r\n\r\n%3$s\r\n--%1$s--\r\n";

    private static String digest(MediaType type, String body) throws IOException {
        var sent = sent(type, body);
        sent.readAllBytes();
        return sent.told();
    }

    private static SentBody sent(MediaType type, String body) {
        return new SentBody("POST /x?null\n", type, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static String digest(String boundary, String name, String content) throws IOException {
        var type = new MediaType("multipart", "form-data", Map.of("boundary", boundary));
        return digest(type, PARTS.formatted(boundary, name, content));
    }

    @Test
    @DisplayName("the same parts are the same, whatever stands between them")
    void boundaries() throws IOException {
        assertThat(digest("----one", "a.txt", "x\r\n--on\r\n----two\n-"))
                .isEqualTo(digest("=longer.one=", "a.txt", "x\r\n--on\r\n----two\n-"));
    }

    @Test
    @DisplayName("another name of a file, another content and another order of lines are something else")
    void otherParts() throws IOException {
        var one = digest("b", "a.txt", "first\nsecond\n");
        assertThat(digest("b", "b.txt", "first\nsecond\n")).isNotEqualTo(one);
        assertThat(digest("b", "a.txt", "second\nfirst\n")).isNotEqualTo(one);
        assertThat(digest("b", "a.txt", "first\n\nsecond\n")).isNotEqualTo(one);
        assertThat(digest("b", "a.txt", "first\n-second\n")).isNotEqualTo(one);
    }

    @Test
    @DisplayName("a body that is no form counts as it is, and so does none")
    void plain() throws IOException {
        var json = MediaType.APPLICATION_JSON_TYPE;
        assertThat(digest(json, "{\"a\":1}"))
                .isEqualTo(digest(json, "{\"a\":1}"))
                .isNotEqualTo(digest(json, "{\"a\":2}"));
        assertThat(digest(null, "")).isEqualTo(digest(json, "")).isNotEqualTo(digest(json, "{}"));
    }

    @Test
    @DisplayName("it does not matter how it is read, and what is told once stays")
    void reading() throws IOException {
        var type = new MediaType("multipart", "form-data", Map.of("boundary", "b"));
        var body = PARTS.formatted("b", "a.txt", "--a\n--\n-x");
        var bytewise = sent(type, body);
        for (InputStream in = bytewise; in.read() >= 0; ) {
            // one byte after the other
        }
        var skipped = sent(type, body);
        assertThat(skipped.skip(7)).isEqualTo(7);
        skipped.readAllBytes();
        assertThat(bytewise.told())
                .isEqualTo(digest(type, body))
                .isEqualTo(skipped.told())
                .isEqualTo(bytewise.told());
    }
}
