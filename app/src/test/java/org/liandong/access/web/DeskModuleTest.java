package org.liandong.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DeskModuleTest {

    @ParameterizedTest
    @EnumSource
    void everyModuleHasItsPage(DeskModule module) {
        String page = module == DeskModule.HOME ? "desk/home" : module.path();

        assertThat(Path.of("src/main/webapp", page + ".xhtml")).exists();
    }

    @ParameterizedTest
    @CsvSource({
        "/, HOME",
        "/registry/org/list, ORGANIZATIONS",
        "/registry/org/view, ORGANIZATIONS",
        "/registry/import/result, IMPORT",
        "/audit/list, AUDIT"
    })
    void aPageBelongsToTheModuleInWhoseFolderItLies(String page, DeskModule module) {
        assertThat(DeskModule.of(page)).contains(module);
    }

    @Test
    void aPageOfNoModuleBelongsToNone() {
        assertThat(DeskModule.of("/staff/list")).isEmpty();
    }
}
