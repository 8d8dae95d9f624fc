package org.liandong.tenancy;

/** A harmful program was found in a file that came in. */
public final class Infected extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String fileName;
    private final String sha256;
    private final String threat;

    Infected(String fileName, String sha256, String threat) {
        super(threat);
        this.fileName = fileName;
        this.sha256 = sha256;
        this.threat = threat;
    }

    public String fileName() {
        return fileName;
    }

    public String sha256() {
        return sha256;
    }

    public String threat() {
        return threat;
    }
}
