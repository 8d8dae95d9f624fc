package org.liandong.deploy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** One running Liandong with what it needs on this machine, in its home folder. */
final class Installation {
    private static final Duration GRACE = Duration.ofSeconds(60);
    /** In the order in which they are stopped. */
    private static final List<String> SERVERS = List.of(Keycloak.NAME, MariaDb.NAME);

    private final Home home;
    private final Options options;
    private final Secrets secrets;
    private final Ports ports;
    private final Progress progress = new Progress(System.out);
    private final Surroundings surroundings;
    private final MariaDb mariaDb;
    private final Keycloak keycloak;

    Installation(Home home, Options options) {
        this.home = home;
        this.options = options;
        this.secrets = new Secrets(home);
        this.ports = new Ports(home);
        this.surroundings = new Surroundings(System.getenv());
        var unpacked = options.get("parts").map(Path::of).orElseGet(Launcher::partsFolder);
        var parts = new Parts(Home.target().resolve("parts"), unpacked, progress);
        this.mariaDb = new MariaDb(home, parts, secrets, ports, progress);
        this.keycloak = new Keycloak(home, parts, secrets, ports, progress);
        options.port("port").ifPresent(port -> ports.fix("liandong", port));
        options.port("db-port").ifPresent(port -> ports.fix("database", port));
        options.port("keycloak-port").ifPresent(port -> ports.fix("keycloak", port));
    }

    /** Database and Keycloak alone, for tests that bring their own application server. */
    void startServices() throws SQLException {
        options.get("password").ifPresent(this::fixSecrets);
        surroundings.offer("LIANDONG_PUBLIC_URL", "http://127.0.0.1:" + ports.of("liandong"));
        mariaDb.start();
        surroundings.database(mariaDb.application(), mariaDb.owner());
        offerIssuer();
        progress.step(
                "tables",
                () -> new Migrate(mariaDb.owner(), mariaDb.application().user()).run());
        keycloak.start(mariaDb.keycloak(), surroundings.all());
        Home.writePrivately(home.root().resolve("environment"), surroundings.lines());
        progress.say("Ready after " + progress.total() + " s; the variables are in "
                + home.root().resolve("environment"));
    }

    private void offerIssuer() {
        surroundings.offer("LIANDONG_OIDC_ISSUER", keycloak.issuer());
        surroundings.offer("LIANDONG_OIDC_CLIENT_ID", "liandong");
        surroundings.offer("LIANDONG_OIDC_CLIENT_SECRET", secrets.of("oidc.client"));
        surroundings.offer("LIANDONG_OIDC_ADMIN_CLIENT_ID", "liandong-admin");
        surroundings.offer("LIANDONG_OIDC_ADMIN_CLIENT_SECRET", secrets.of("oidc.admin.client"));
        surroundings.offer("LIANDONG_DEMO", "true");
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

    /** Ends exactly what was started here. */
    void stop() {
        boolean any = false;
        for (var name : SERVERS) {
            var child = Child.running(home, name);
            any |= child.isPresent();
            child.ifPresent(running -> progress.step("stopping " + name, () -> running.stop(GRACE)));
        }
        progress.say(any ? "Stopped." : "Nothing was running.");
    }

    void migrate() throws SQLException {
        if (surroundings.hasOwner()) {
            progress.say(Migrate.fromEnvironment().run());
            return;
        }
        boolean ran = Child.running(home, MariaDb.NAME).isPresent();
        var server = mariaDb.start();
        try {
            progress.say(new Migrate(mariaDb.owner(), mariaDb.application().user()).run());
        } finally {
            if (!ran) server.stop(GRACE);
        }
    }
}
