package org.liandong.tenancy;

import java.nio.file.Path;
import java.util.Optional;

/** Looks for harmful programs in what comes in. */
public interface VirusScanner {

    /** Whether there is one; without, documents are marked as not looked at. */
    boolean isThere();

    /**
     * @return the name of what was found, or nothing
     * @throws ScannerSilent when it gives no answer: then nothing is taken in
     */
    Optional<String> threatIn(Path file);
}
