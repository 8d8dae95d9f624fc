package org.liandong.tenancy;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.nio.file.Path;
import java.util.Optional;

/** In integration tests every file is looked at, through the product's own client of clamd. */
@Alternative
@Priority(1)
@ApplicationScoped
public class ScannerOfTests implements VirusScanner {

    private final FakeClamd clamd = new FakeClamd();

    @Override
    public boolean isThere() {
        return true;
    }

    @Override
    public Optional<String> threatIn(Path file) {
        return Clamd.threatIn(file, "127.0.0.1", clamd.port());
    }
}
