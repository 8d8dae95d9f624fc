package org.liandong.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The folder that says which hubs this city has: {@code LIANDONG_TENANTS}, or else the one that comes with the product. */
@ApplicationScoped
public class TenantFiles {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .get();

    @Inject
    @ConfigProperty(name = "liandong.tenants")
    Optional<String> folder;

    /** The rows of a CSV file by heading. */
    public List<Map<String, String>> rows(String file) {
        try (Reader reader = reader(file)) {
            return FORMAT.parse(reader).stream().map(CSVRecord::toMap).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("tenants file " + file + " cannot be read", e);
        }
    }

    /** Whether the folder has such a file: a city of its own has no demo set. */
    public boolean has(String file) {
        return folder.isPresent()
                ? Files.exists(Path.of(folder.get(), file))
                : TenantFiles.class.getResource("/tenants/beijing/" + file) != null;
    }

    public Properties properties(String file) {
        try (Reader reader = reader(file)) {
            var properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException("tenants file " + file + " cannot be read", e);
        }
    }

    /** A file's text, in UTF-8. */
    public Reader reader(String file) throws IOException {
        return new InputStreamReader(open(file), StandardCharsets.UTF_8);
    }

    private InputStream open(String file) throws IOException {
        if (folder.isPresent()) {
            return Files.newInputStream(Path.of(folder.get(), file));
        }
        var stream = TenantFiles.class.getResourceAsStream("/tenants/beijing/" + file);
        if (stream == null) {
            throw new IOException("no " + file + " among the tenants files");
        }
        return stream;
    }
}
