package org.liandong.deploy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What Liandong does in a day, with a city's data and with ten times as much, each beside its floor in the same run: a bare
 * file or a bare page of the same server, the same SQL through plain JDBC. Other work on the machine spoils the figures.
 */
final class CityBench {
    private static final String ROOM = "/h/110105026/";
    private static final String ROWS = "/api/v1/hubs/110105026/organizations?limit=20";
    private static final int CLIENTS = 2;
    private static final int PAGES = 400;
    private static final int WALKS = 60;
    private static final String FIGURES = "with recursive tree (hub_id) as (select id from hub where parent_id is null"
            + " union all select p.hub_id from tree t join hub_placement p on p.parent_id = t.hub_id"
            + " where p.valid_from <= current_date and (p.valid_to is null or p.valid_to >= current_date))"
            + " select f.dimension, sum(f.value) from tree t join figure f on f.hub_id = t.hub_id"
            + " where f.measure = 'ORGANIZATIONS' group by f.dimension";

    private final String site;
    private final String issuer;
    private final Database owner;
    private final Database application;
    private final Progress progress;
    private final Stopwatch watch;
    private final Visitor visitor;
    private final List<Timing> figures = new ArrayList<>();
    private final long run = System.currentTimeMillis();

    CityBench(String site, String issuer, Database owner, Database application, Progress progress) {
        this.site = site;
        this.issuer = issuer;
        this.owner = owner;
        this.application = application;
        this.progress = progress;
        this.watch = new Stopwatch(progress);
        this.visitor = new Visitor(site);
    }

    /** @param result where the figures are written as JSON */
    void run(int largestScale, Path result) throws Exception {
        var binding = new BindingBench(owner, application);
        progress.say(binding.run());
        var sheets = new SheetBench(site, issuer, owner, application, watch);
        try (var connection = owner.withFiles().connect()) {
            for (int scale = 1; scale <= largestScale; scale *= 10) {
                int size = CityData.CITY * scale;
                progress.say("\n" + size + " organizations (" + scale + " × a city)");
                progress.step("filling", () -> new CityData(connection).fill(size));
                measure(" at " + scale + "×", connection);
                sheets.export(" at " + scale + "×");
            }
            sheets.take(connection);
        }
        if (figures.size() > 1)
            watch.wanted(Target.atMost(
                    1.2,
                    "figures of the city, p50 at " + largestScale + "× beside 1×",
                    (double) figures.get(figures.size() - 1).p50()
                            / figures.get(0).p50()));
        progress.say("\nWhat is wanted");
        watch.targets().forEach(target -> progress.say(target.line()));
        var json = new LinkedHashMap<String, Object>();
        json.put("binding", binding.json());
        json.put("timings", watch.timings().stream().map(Timing::json).toList());
        json.put("targets", watch.targets().stream().map(Target::json).toList());
        Files.writeString(result, Json.write(json));
        progress.say("\nWritten to " + result);
    }

    private void measure(String at, Connection connection) throws Exception {
        var codes = Sql.rows(connection, "select uscc from social_org order by id desc limit " + 2 * PAGES).stream()
                .map(row -> row.get(0))
                .toList();
        var file = watch.time("bare file" + at, PAGES, CLIENTS, null, i -> visitor.read("/liandong/mark.svg"));
        var faces = watch.time("bare Faces page" + at, PAGES, CLIENTS, null, i -> visitor.read(fresh("/about", i)));
        publicPage("public organization", at, file, i -> "/organizations/" + codes.get(i % codes.size()));
        publicPage("public list", at, file, i -> "/organizations");
        var search = "/organizations?q=" + URLEncoder.encode("阳光养老", StandardCharsets.UTF_8);
        publicPage("public list, searched", at, file, i -> search);
        publicPage("public page of the city", at, file, i -> "/hubs/110000");
        Timing sums;
        try (var plain = application.connect()) {
            sums = watch.time("figures of the city, plain SQL" + at, PAGES, 1, null, i -> Sql.rows(plain, FIGURES));
        }
        figures.add(
                watch.time("figures of the city" + at, PAGES, 1, sums, i -> visitor.read("/api/v1/public/figures")));
        desk(at, faces, codes);
    }

    private interface Address {
        String of(int time);
    }

    /** Made anew each time, as after every change, and kept, as the next readers find it. */
    private void publicPage(String what, String at, Timing file, Address address) throws Exception {
        watch.time(
                what + ", first time" + at,
                PAGES / 2,
                CLIENTS,
                file,
                i -> visitor.read(fresh(address.of(i), what.hashCode() + i)));
        for (int i = 0; i < PAGES; i++) visitor.read(address.of(i));
        var again = watch.time(what + ", again" + at, PAGES, CLIENTS, file, i -> visitor.read(address.of(i % PAGES)));
        watch.wanted(Target.atMost(2, what + at + ", p95 beside a bare file's", again.slowRatio()));
    }

    /** An address nobody has asked for before. */
    private String fresh(String path, int time) {
        return path + (path.contains("?") ? "&" : "?") + "bench=" + run + "-" + time;
    }

    private void desk(String at, Timing faces, List<String> codes) throws Exception {
        var officer = new Visitor(site);
        officer.logIn("street.officer", ROOM);
        watch.time("small desk page" + at, PAGES, CLIENTS, faces, i -> officer.read(ROOM + "jobs/list"));
        var list = besideBarePage("desk list" + at, i -> officer.read(ROOM + "registry/org/list"), 2 * PAGES);
        // what login, door and reading take, whoever writes the answer: no page of these rows can be faster
        besideBarePage("rows of the desk list as JSON" + at, i -> officer.read(ROWS), 4 * PAGES);
        watch.wanted(Target.atLeast(0.5, "desk list" + at + ", throughput beside a bare Faces page's", list.share()));
        var way = new LinkedHashMap<String, Stopwatch.Step>();
        way.put("click: into the room" + at, (i, before) -> officer.read(ROOM));
        way.put("click: a filtered list" + at, (i, before) -> officer.read(ROOM + "registry/org/list?type=SERVICE"));
        way.put("click: an organization" + at, (i, before) -> officer.read(view(codes.get(i))));
        way.put(
                "click: a note on it, and back" + at,
                (i, before) -> officer.submit(
                        before,
                        view(codes.get(i)),
                        Map.of("note", "note", "note:text", "走访记录" + i, "note:save", "保存", "uscc", codes.get(i))));
        way.put("click: the jobs" + at, (i, before) -> officer.read(ROOM + "jobs/list"));
        watch.walk(way, WALKS, faces);
    }

    private Timing besideBarePage(String what, Stopwatch.Work work, int from) throws Exception {
        return watch.byTurns(
                "bare Faces page, by turns with: " + what,
                i -> visitor.read(fresh("/about", from + i)),
                what,
                work,
                PAGES,
                CLIENTS);
    }

    private static String view(String code) {
        return ROOM + "registry/org/view?uscc=" + code;
    }
}
