package org.liandong.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ClamdTest {

    @TempDir
    Path folder;

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("file"), content);
    }

    @Test
    @DisplayName("a clean file passes, in as many chunks as it takes; the EICAR file is found by name")
    void verdicts() throws IOException {
        try (var clamd = new FakeClamd()) {
            assertThat(Clamd.threatIn(file("好".repeat(100_000)), "127.0.0.1", clamd.port()))
                    .isEmpty();
            assertThat(clamd.command()).isEqualTo("zINSTREAM");
            assertThat(Clamd.threatIn(file("x".repeat(40_000) + FakeClamd.EICAR), "127.0.0.1", clamd.port()))
                    .contains("Win.Test.EICAR_HDB-1");
        }
    }

    @Test
    @DisplayName("no scanner, or one that hangs up, is no clean file")
    void silent() throws IOException {
        int port;
        try (var clamd = new FakeClamd()) {
            port = clamd.port();
            assertThatThrownBy(() -> Clamd.threatIn(file(FakeClamd.SILENCE), "127.0.0.1", clamd.port()))
                    .isInstanceOf(ScannerSilent.class);
        }
        assertThatThrownBy(() -> Clamd.threatIn(file("x"), "127.0.0.1", port)).isInstanceOf(ScannerSilent.class);
    }

    @Test
    @Timeout(60)
    @DisplayName("a scanner that takes nothing in, or answers a sign now and then, holds nobody up beyond his patience")
    void stuck() throws IOException {
        try (var deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var large = file("x".repeat(20 << 20));
            assertThatThrownBy(() -> Clamd.threatIn(large, "127.0.0.1", deaf.getLocalPort(), Duration.ofMillis(300)))
                    .isInstanceOf(ScannerSilent.class);
        }
    }
}
