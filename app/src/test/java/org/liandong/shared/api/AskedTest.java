package org.liandong.shared.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Proxy;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liandong.shared.Texts;

class AskedTest {

    private static Locale told(String acceptLanguage) {
        var headers = (HttpHeaders) Proxy.newProxyInstance(
                AskedTest.class.getClassLoader(), new Class<?>[] {HttpHeaders.class}, (proxy, method, values) -> {
                    assertThat(method.getName()).isEqualTo("getHeaderString");
                    return acceptLanguage;
                });
        return Asked.texts(headers).locale();
    }

    @ParameterizedTest
    @CsvSource({"en", "en-GB", "'zh;q=0.4, en;q=0.9'", "'EN , *;q=0.1'"})
    @DisplayName("English is told to who likes it best")
    void english(String asked) {
        assertThat(told(asked)).isEqualTo(Locale.ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN", "zh-Hans-CN,en;q=0.5", "fr", "*", "", " ", ";;;===,q=,", "xx-$$", "en;q=often"})
    @DisplayName("Chinese is told to everybody else, also to who asks for what is no language")
    void chinese(String asked) {
        assertThat(told(asked)).isEqualTo(Texts.CHINESE);
    }

    @Test
    @DisplayName("Chinese is told to who does not ask")
    void silent() {
        assertThat(told(null)).isEqualTo(Texts.CHINESE);
    }
}
