package org.liandong.tenancy;

/** The virus scanner gives no answer, or none that can be understood. */
public final class ScannerSilent extends RuntimeException {

    private static final long serialVersionUID = 1;

    ScannerSilent(String message, Throwable cause) {
        super(message, cause);
    }
}
