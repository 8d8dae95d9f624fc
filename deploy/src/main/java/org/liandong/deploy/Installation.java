package org.liandong.deploy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** One Liandong with what it needs on this machine, in its home folder: started, watched and stopped as a whole. */
final class Installation {
    private static final Duration GRACE = Duration.ofSeconds(120);
    private static final Duration SHORT_GRACE = Duration.ofSeconds(5);
    private static final String LAUNCHER = "launcher";
    private static final List<String> SERVERS = List.of(Payara.NAME, Keycloak.NAME, MariaDb.NAME);

    private final Home home;
    private final Options options;
    private final Secrets secrets;
    private final Ports ports;
    private final Progress progress = new Progress(System.out);
    private final Surroundings surroundings = new Surroundings(System.getenv());
    private final MariaDb mariaDb;
    private final Keycloak keycloak;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Payara payara;

    Installation(Home home, Options options, boolean longLived) {
        this.home = home;
        this.options = options;
        this.secrets = new Secrets(home);
        this.ports = new Ports(home);
        var unpacked = options.get("parts").map(Path::of).orElseGet(Home::unpackedParts);
        var parts = new Parts(Home.packedParts(), unpacked, progress);
        var keycloakClasses = longLived ? ClassArchive.of(home, "keycloak") : ClassArchive.onlyUsed(home, "keycloak");
        this.mariaDb = new MariaDb(home, parts, secrets, ports, progress);
        this.keycloak = new Keycloak(home, parts, secrets, ports, progress, keycloakClasses);
        this.payara = new Payara(home, parts, ports, progress, ClassArchive.of(home, "payara"));
        options.port("port").ifPresent(port -> ports.fix("liandong", port));
        options.port("db-port").ifPresent(port -> ports.fix("database", port));
        options.port("keycloak-port").ifPresent(port -> ports.fix("keycloak", port));
        options.get("password").ifPresent(this::fixSecrets);
    }

    private void fixSecrets(String password) {
        for (var name : List.of(
                "database.owner",
                "database.application",
                "database.keycloak",
                "keycloak.admin",
                "oidc.client",
                "oidc.admin.client")) secrets.fix(name, password);
    }

    /** Database, Keycloak and the application; stays with them unless told to let go. */
    void run() throws IOException {
        ports.offer("liandong", 8080);
        surroundings.offer("LIANDONG_PUBLIC_URL", "http://127.0.0.1:" + ports.of("liandong"));
        surroundings.offer("LIANDONG_DOCUMENTS", home.data("documents").toString());
        try (var channel = lockFile();
                var lock = channel.tryLock()) {
            if (lock == null || isRunning()) {
                progress.say("Liandong is running already: " + surroundings.required("LIANDONG_PUBLIC_URL"));
                return;
            }
            var cleanUp = stopAtExit();
            stopUsersOfDatabase(); // what outlived a kill; a healthy database is used again
            payara.requireFreePort();
            var servers = startAll();
            Home.writePrivately(home.root().resolve("environment"), surroundings.lines());
            welcome();
            if (options.has("detach")) Runtime.getRuntime().removeShutdownHook(cleanUp);
            else watch(servers);
        }
    }

    /** Database and Keycloak alone, for tests that bring their own application server. */
    void startServices() throws IOException {
        surroundings.offer("LIANDONG_PUBLIC_URL", "http://127.0.0.1:" + ports.of("liandong"));
        surroundings.offer("LIANDONG_DOCUMENTS", home.data("documents").toString());
        try (var channel = lockFile();
                var lock = channel.tryLock()) {
            if (lock == null) throw new Refusal("Something is being started in " + home.root() + " right now.");
            var cleanUp = stopAtExit();
            stopUsersOfDatabase(); // what outlived a kill; a healthy database is used again
            mariaDb.start();
            offerDatabase();
            offerIssuer();
            migrateBeforeUse();
            keycloak.start(mariaDb.keycloak(), surroundings.all());
            Home.writePrivately(home.root().resolve("environment"), surroundings.lines());
            Runtime.getRuntime().removeShutdownHook(cleanUp);
        }
        progress.say("Ready after " + progress.total() + " s; the variables are in "
                + home.root().resolve("environment"));
    }

    private List<Child> startAll() {
        var servers = new CopyOnWriteArrayList<Child>();
        var program = surroundings.hasOwnIssuer() || surroundings.hasOwnDatabase()
                ? CompletableFuture.<Void>completedFuture(null)
                : CompletableFuture.runAsync(() -> keycloak.program(Keycloak.Kind.MARIADB), threads);
        if (!surroundings.hasOwnDatabase()) {
            servers.add(mariaDb.start());
            offerDatabase();
        }
        if (!surroundings.hasOwnIssuer()) offerIssuer();
        var identity = program.thenRunAsync(
                () -> {
                    if (!surroundings.hasOwnIssuer())
                        servers.add(keycloak.start(keycloakDatabase(), surroundings.all()));
                },
                threads);
        var application = CompletableFuture.runAsync(
                () -> {
                    migrateBeforeUse();
                    servers.add(payara.start(war(), surroundings.forApplication()));
                },
                threads);
        await(identity, application);
        return servers;
    }

    /** For all, or for the first that fails. */
    private static void await(CompletableFuture<?>... steps) {
        var failed = new CompletableFuture<Void>();
        for (var step : steps)
            step.whenComplete((done, failure) -> {
                if (failure != null) failed.completeExceptionally(failure);
            });
        try {
            CompletableFuture.anyOf(CompletableFuture.allOf(steps), failed).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Refusal refusal) throw refusal;
            throw e;
        }
    }

    private void offerDatabase() {
        surroundings.database(mariaDb.application(), mariaDb.owner());
    }

    private void offerIssuer() {
        surroundings.offer("LIANDONG_OIDC_ISSUER", keycloak.issuer());
        surroundings.offer("LIANDONG_OIDC_CLIENT_ID", "liandong");
        surroundings.offer("LIANDONG_OIDC_CLIENT_SECRET", secrets.of("oidc.client"));
        surroundings.offer("LIANDONG_OIDC_ADMIN_CLIENT_ID", "liandong-admin");
        surroundings.offer("LIANDONG_OIDC_ADMIN_CLIENT_SECRET", secrets.of("oidc.admin.client"));
        surroundings.offer("LIANDONG_DEMO", "true");
    }

    private Database keycloakDatabase() {
        return surroundings.hasOwnDatabase() ? surroundings.keycloak() : mariaDb.keycloak();
    }

    private void migrateBeforeUse() {
        if (!surroundings.hasOwner()) {
            progress.say("  LIANDONG_DB_OWNER_URL is not set: the tables are taken as deploy/migrate has left them");
            return;
        }
        progress.say("  " + progress.step("tables", migration()::run).replace("\n", "; "));
    }

    private Migrate migration() {
        return new Migrate(
                surroundings.owner(), surroundings.given("LIANDONG_DB_USER").orElse("liandong"));
    }

    /** Measures the running Liandong of this home, which is filled with a city's data; nothing is measured on real ones. */
    void bench() throws Exception {
        if (!home.isForMeasuring())
            throw new Refusal(
                    "Measuring fills the database with invented organizations: deploy/bench has a home of its own.");
        int scale = options.get("scale").map(Integer::valueOf).orElse(10);
        new CityBench(
                        "http://127.0.0.1:" + ports.of("liandong"),
                        keycloak.issuer(),
                        mariaDb.owner(),
                        mariaDb.application(),
                        progress)
                .run(scale, home.root().resolve("bench.json"));
    }

    /** Brings the database to this version and nothing else; the embedded one is started for it if need be. */
    void migrate() throws IOException, SQLException {
        if (surroundings.hasOwner()) {
            progress.say(migration().run());
            return;
        }
        if (surroundings.hasOwnDatabase())
            throw new Refusal(
                    "LIANDONG_DB_URL names a database of your own: set LIANDONG_DB_OWNER_URL, _USER and _PASSWORD too.");
        boolean ran = Child.running(home, MariaDb.NAME).isPresent();
        var server = mariaDb.start();
        try {
            offerDatabase();
            progress.say(migration().run());
        } finally {
            if (!ran) server.stop(GRACE);
        }
    }

    private static Path war() {
        var war = Home.product().resolve("app/target/liandong.war");
        if (!Files.exists(war)) throw new Refusal(war + " is missing; build first: ./mvnw package -DskipTests");
        return war;
    }

    private void welcome() {
        progress.say("Liandong 联动 is ready after " + progress.total() + " s: "
                + surroundings.required("LIANDONG_PUBLIC_URL"));
        if (!surroundings.hasOwnIssuer()) progress.say("""

                    Demo accounts, password liandong-demo:
                      city.officer           北京市
                      district.officer       朝阳区 110105
                      street.officer         望京街道 110105026
                      street.admin           望京街道 110105026, administrator
                      other.street.officer   和平里街道 110101010
                      org.user               an organization of the demo set
                      auditor                reads the audit log
                      platform.admin         runs the platform
                      platform.second        runs it too: the second person where two are needed
                    """);
    }

    /** Returns only by an end of the process: Ctrl-C, deploy/stop, or a server that died. */
    private void watch(List<Child> servers) {
        Child.adopt(home, LAUNCHER, ProcessHandle.current());
        progress.say("Logs are in " + home.root().resolve("logs") + ". Ctrl-C stops everything.");
        var ends = servers.stream()
                .map(server -> server.process().onExit().thenApply(process -> server))
                .toArray(CompletableFuture<?>[]::new);
        var first = (Child) CompletableFuture.anyOf(ends).join();
        throw new Refusal(first.describeEnd());
    }

    /** Ends exactly what was started here. */
    void stop() {
        var launcher = Child.running(home, LAUNCHER);
        if (launcher.isPresent()) {
            progress.step("stopping Liandong", () -> launcher.get().stop(GRACE.multipliedBy(4)));
        } else if (SERVERS.stream().noneMatch(name -> Child.running(home, name).isPresent())) {
            progress.say("Nothing is running.");
            return;
        }
        stopServers();
        progress.say("Stopped.");
    }

    private boolean isRunning() {
        return Child.running(home, Payara.NAME).isPresent()
                && (surroundings.hasOwnIssuer()
                        || Child.running(home, Keycloak.NAME).isPresent())
                && (surroundings.hasOwnDatabase()
                        || Child.running(home, MariaDb.NAME).isPresent());
    }

    /** Without its database a server waits for it in vain before it ends. */
    private Duration grace() {
        return surroundings.hasOwnDatabase()
                        || Child.running(home, MariaDb.NAME).isPresent()
                ? GRACE
                : SHORT_GRACE;
    }

    private Thread stopAtExit() {
        var thread = new Thread(this::stopServers, "stop");
        Runtime.getRuntime().addShutdownHook(thread);
        return thread;
    }

    private void stopServers() {
        Child.startNoMore();
        stopUsersOfDatabase();
        stopServer(MariaDb.NAME);
        Child.running(home, LAUNCHER).ifPresent(Child::forget);
    }

    private void stopUsersOfDatabase() {
        var users = Stream.of(Payara.NAME, Keycloak.NAME)
                .map(name -> CompletableFuture.runAsync(() -> stopServer(name), threads))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(users).join();
    }

    private void stopServer(String name) {
        Child.running(home, name)
                .ifPresent(server -> progress.step("stopping " + name, () -> {
                    server.stop(grace());
                }));
    }

    private FileChannel lockFile() throws IOException {
        return FileChannel.open(home.run("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }
}
