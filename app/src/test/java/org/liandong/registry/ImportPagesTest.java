package org.liandong.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of an import while it runs. */
class ImportPagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"result", "preview"})
    @DisplayName("a page that has read its job asks for no other reading of it, in which it may have ended meanwhile")
    void one_reading_of_the_job(String page) throws IOException {
        var source = Files.readString(Path.of("src/main/webapp/registry/import", page + ".xhtml"));
        assertThat(source).contains("View.job}").doesNotContain("jobs.one");
    }
}
