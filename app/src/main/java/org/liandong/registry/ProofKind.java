package org.liandong.registry;

import java.util.Arrays;
import java.util.Optional;

/** What a proof may be, known by how its bytes begin and not by what its sender calls it. */
public enum ProofKind {
    PDF("application/pdf", new int[] {'%', 'P', 'D', 'F', '-'}),
    JPEG("image/jpeg", new int[] {0xFF, 0xD8, 0xFF}),
    PNG("image/png", new int[] {0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A});

    private final String mediaType;
    private final int[] beginning;

    ProofKind(String mediaType, int[] beginning) {
        this.mediaType = mediaType;
        this.beginning = beginning;
    }

    static Optional<ProofKind> of(byte[] content) {
        return Arrays.stream(values()).filter(kind -> kind.begins(content)).findFirst();
    }

    private boolean begins(byte[] content) {
        if (content.length < beginning.length) {
            return false;
        }
        for (int i = 0; i < beginning.length; i++) {
            if ((content[i] & 0xFF) != beginning[i]) {
                return false;
            }
        }
        return true;
    }

    public String mediaType() {
        return mediaType;
    }
}
