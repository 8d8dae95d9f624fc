package org.liandong.report;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.liandong.shared.Public;
import org.liandong.tenancy.TenantFiles;

/** The city's map, drawn once from {@code outlines.geojson} of the tenants folder, which need not have one. */
@ApplicationScoped
@Public("borders are public")
public class CityOutlines {

    private static final String FILE = "outlines.geojson";

    @Inject
    private TenantFiles files;

    private CityMap map;

    @PostConstruct
    void draw() {
        if (!files.has(FILE)) {
            map = CityMap.NONE;
            return;
        }
        try (var text = files.reader(FILE);
                var json = Json.createReader(text)) {
            map = CityMap.of(json.readObject().getJsonArray("features"));
        } catch (IOException e) {
            throw new UncheckedIOException("tenants file " + FILE + " cannot be read", e);
        }
    }

    public CityMap map() {
        return map;
    }
}
