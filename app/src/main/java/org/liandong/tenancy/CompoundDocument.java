package org.liandong.tenancy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.liandong.tenancy.DocumentContent.Found;

/**
 * An office file of before 2007, and of WPS: a file system in a file ([MS-CFB]). Only the names in its directory are read;
 * they tell the program it is for and whether there are macros in it.
 */
final class CompoundDocument {

    private static final Set<String> MACROS = Set.of("VBA", "_VBA_PROJECT", "_VBA_PROJECT_CUR", "Macros");
    private static final int HEADER = 512;
    private static final int FIRST_ALLOCATIONS = 109;
    private static final int ENTRY = 128;
    private static final int NAME = 64;
    private static final int MOST_SECTORS = 4096;

    /** The two sizes of sectors there are, as powers of two. */
    private static final Set<Integer> SECTORS = Set.of(9, 12);

    private final RandomAccessFile file;
    private final ByteBuffer header;
    private final int sectorBytes;

    private CompoundDocument(RandomAccessFile file) throws IOException {
        this.file = file;
        this.header = read(0, HEADER);
        int power = header.getShort(30);
        if (!SECTORS.contains(power)) {
            throw new Broken("sectors of no size there is");
        }
        this.sectorBytes = 1 << power;
    }

    /** @return nothing where it is another program's, encrypted or broken */
    static Optional<Found> of(Path path) throws IOException {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            var names = new CompoundDocument(file).names();
            if (names.stream().anyMatch(MACROS::contains)) {
                return Optional.of(new Found(null, true));
            }
            if (names.contains("WordDocument")) {
                return Optional.of(Found.harmless(DocumentKind.DOC));
            }
            return names.contains("Workbook") || names.contains("Book")
                    ? Optional.of(Found.harmless(DocumentKind.XLS))
                    : Optional.empty();
        } catch (Broken broken) {
            return Optional.empty();
        }
    }

    /** The file does not hold what it speaks of. */
    private static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1;

        Broken(String what) {
            super(what);
        }
    }

    private List<String> names() throws IOException {
        var names = new ArrayList<String>();
        var seen = new HashSet<Integer>();
        for (int sector = header.getInt(48); sector >= 0; sector = next(sector)) {
            if (!seen.add(sector) || seen.size() > MOST_SECTORS) {
                throw new Broken("a directory in circles");
            }
            var entries = read(position(sector), sectorBytes);
            for (int at = 0; at < sectorBytes; at += ENTRY) {
                int length = entries.getShort(at + NAME);
                if (length >= 2 && length <= NAME) {
                    names.add(new String(entries.array(), at, length - 2, StandardCharsets.UTF_16LE));
                }
            }
        }
        return names;
    }

    /** The sector that follows another, by the file's table of allocations. */
    private int next(int sector) throws IOException {
        int perSector = sectorBytes / Integer.BYTES;
        int table = allocation(sector / perSector);
        return read(position(table) + (long) (sector % perSector) * Integer.BYTES, Integer.BYTES)
                .getInt(0);
    }

    /** Where a part of that table lies; the header knows the first, a chain of sectors the rest. */
    private int allocation(int index) throws IOException {
        if (index < FIRST_ALLOCATIONS) {
            return header.getInt(76 + index * Integer.BYTES);
        }
        int perSector = sectorBytes / Integer.BYTES - 1;
        int rest = index - FIRST_ALLOCATIONS;
        int sector = header.getInt(68);
        for (int steps = rest / perSector; steps > 0; steps--) {
            sector = read(position(sector) + (long) perSector * Integer.BYTES, Integer.BYTES)
                    .getInt(0);
        }
        return read(position(sector) + (long) (rest % perSector) * Integer.BYTES, Integer.BYTES)
                .getInt(0);
    }

    private long position(int sector) {
        if (sector < 0) {
            throw new Broken("a sector that is none");
        }
        return (sector + 1L) * sectorBytes;
    }

    private ByteBuffer read(long position, int length) throws IOException {
        if (position + length > file.length()) {
            throw new Broken("cut off");
        }
        var bytes = new byte[length];
        file.seek(position);
        file.readFully(bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
