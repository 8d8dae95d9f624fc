package org.liandong.deploy;

import java.nio.file.Path;

/** Starts and stops the parts of an installation on this machine. */
public final class Launcher {
    private Launcher() {}

    static Path partsFolder() {
        return Home.product().resolve(".liandong/parts");
    }

    public static void main(String[] arguments) {}
}
