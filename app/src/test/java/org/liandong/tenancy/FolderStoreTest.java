package org.liandong.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liandong.shared.Clocks;

/** Contents in a folder. */
class FolderStoreTest {

    private static final int ROUNDS = 2_000;

    @TempDir
    Path folder;

    @Test
    @DisplayName("a content that is put again while a sweep takes it away is there afterwards, and is what it was")
    void sweptAndPut() throws Exception {
        var store = new FolderStore(folder);
        var key = new DocumentStore.Key(7, "ab".repeat(32));
        store.put(key, staged(store));
        var place = folder.resolve("7/ab/" + key.sha256());
        var together = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                var old = Clocks.machine().instant().minus(Duration.ofHours(2));
                Files.setLastModifiedTime(place, FileTime.from(old));
                var staged = staged(store);
                var sweep = threads.submit(after(together, () -> store.deleteBefore(old.plusSeconds(60), key)));
                var put = threads.submit(after(together, () -> store.put(key, staged)));
                sweep.get();
                put.get();
                assertThat(place).hasContent("content");
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(folder.resolve("staging")).isEmptyDirectory();
    }

    @Test
    @DisplayName("what nobody has put again is gone, also when two sweep at once")
    void swept() throws IOException {
        var store = new FolderStore(folder);
        var key = new DocumentStore.Key(7, "cd".repeat(32));
        store.put(key, staged(store));

        store.deleteBefore(Clocks.machine().instant().plusSeconds(60), key);
        store.deleteBefore(Clocks.machine().instant().plusSeconds(60), key);

        assertThat(folder.resolve("7/cd/" + key.sha256())).doesNotExist();
        assertThat(folder.resolve("staging")).isEmptyDirectory();
    }

    private static Path staged(FolderStore store) throws IOException {
        return Files.writeString(store.staging(), "content");
    }

    private interface Step {
        void run() throws IOException;
    }

    private static Callable<Void> after(CyclicBarrier together, Step step) {
        return () -> {
            together.await();
            step.run();
            return null;
        };
    }
}
