package org.liandong.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What readers are told")
class TextsTest {

    private static final Texts CHINESE = Texts.in(Texts.CHINESE);
    private static final Texts ENGLISH = Texts.in(Locale.ENGLISH);

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({
        "GB 32100-2015, GB 32100-2015, GB 32100-2015",
        "平台默认值, 平台默认值, set by this platform",
        "SOD-8, 不相容岗位分离要求第8项, 'separation of duties, item 8'",
        "R4, 京财综〔2017〕2254号, 京财综〔2017〕2254号",
        "§3.3, 行政区划调整的批准文件, decision that approved the change of divisions"
    })
    @DisplayName("a rule's source is told as readers know it, not by the number it has among ourselves")
    void sources_by_their_names(String citation, String chinese, String english) {
        assertThat(CHINESE.source(citation)).isEqualTo(chinese);
        assertThat(ENGLISH.source(citation)).isEqualTo(english);
    }

    @ParameterizedTest(name = "{0} fen: {1}")
    @CsvSource({"0, 0.00", "5, 0.05", "9900, 99.00", "123456789012345, '1,234,567,890,123.45'"})
    @DisplayName("an amount has its thousands apart and its fen, however large it is")
    void amounts(long fen, String read) {
        assertThat(Texts.yuan(fen)).isEqualTo(read);
    }

    @Test
    @DisplayName("several values are told one after the other, with the marks of the language")
    void several_values() {
        var endings = List.of("pdf", "ofd");
        assertThat(CHINESE.text("tenancy.document.unknownKind", "a.exe", endings))
                .endsWith("可以上传：pdf、ofd");
        assertThat(ENGLISH.text("tenancy.document.unknownKind", "a.exe", endings))
                .endsWith("pdf, ofd");
    }
}
