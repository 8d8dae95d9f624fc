package org.liandong.deploy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The application server with the application in it, on the loopback address only. */
final class Payara {
    static final String NAME = "liandong";
    private static final Duration LIMIT = Duration.ofSeconds(300);
    /** Made for a quick start and little memory; LIANDONG_JVM_OPTIONS takes their place on a larger machine. */
    private static final String JVM = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms64m -Xmx640m";

    /** One node: there is no other that would have to find its sessions. */
    private static final String ONE_NODE =
            "set configs.config.server-config.availability-service.web-container-availability.availability-enabled=false\n";

    private final Home home;
    private final Parts parts;
    private final Ports ports;
    private final Progress progress;
    private final ClassArchive archive;

    Payara(Home home, Parts parts, Ports ports, Progress progress, ClassArchive archive) {
        this.home = home;
        this.parts = parts;
        this.ports = ports;
        this.progress = progress;
        this.archive = archive;
    }

    void requireFreePort() {
        int port = ports.of("liandong");
        if (!Ports.isFree(port))
            throw new Refusal("Port " + port + " is in use by another program. Choose another: deploy/run --port N");
    }

    Child start(Path war, Map<String, String> environment) {
        var program = parts.made("payara-micro", "unpacking", this::unpack);
        requireFreePort();
        var child = progress.step("Liandong on port " + ports.of("liandong"), () -> launch(program, war, environment));
        archive.write(program, child, progress);
        return child;
    }

    private void unpack(Path folder) throws IOException {
        Files.createDirectories(folder);
        Tool.run(
                folder,
                Map.of(),
                List.of(
                        java(),
                        "-jar",
                        parts.file("payara-micro").toString(),
                        "--rootdir",
                        folder.toString(),
                        "--outputlauncher"));
    }

    private Child launch(Path program, Path war, Map<String, String> environment) throws IOException {
        var folder = folder(program);
        // a copy: a build beside the running server may not take its classes away
        var application = Files.copy(war, folder.resolve("liandong.war"), StandardCopyOption.REPLACE_EXISTING);
        var command = new ArrayList<String>();
        command.add(java());
        command.addAll(List.of(Optional.ofNullable(System.getenv("LIANDONG_JVM_OPTIONS"))
                .orElse(JVM)
                .strip()
                .split("\\s+")));
        command.addAll(archive.options(program));
        command.addAll(List.of(
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Xlog:cds=off",
                "-Xlog:cds+dynamic=off",
                "-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("tmp")),
                "-Dhazelcast.config=" + Files.writeString(folder.resolve("hazelcast.xml"), hazelcast()),
                // else it is looked for at each object and each line of the log
                "-Djakarta.json.provider=org.eclipse.parsson.JsonProviderImpl",
                "-Dmp.health.default.readiness.empty.response=DOWN", // not ready before the application is there
                "-jar",
                "launch-micro.jar",
                "--deploy",
                application.toString(),
                "--contextroot",
                "/",
                "--port",
                Integer.toString(ports.of("liandong")),
                "--logproperties",
                folder.resolve("config/logging.properties").toString(),
                "--nocluster",
                "--disablephonehome",
                "--prebootcommandfile",
                Files.writeString(folder.resolve("before-boot.txt"), Packed.text("/payara/before-boot.txt") + ONE_NODE)
                        .toString()));
        var child = Child.start(home, NAME, folder, environment, command);
        var address = "http://127.0.0.1:" + ports.of("liandong");
        // it answers before the application is there, for a moment even with 200
        child.await(LIMIT, () -> child.said("ready in "));
        child.await(
                LIMIT,
                () -> Web.answers(URI.create(address + "/health/ready"))
                        && Web.answers(URI.create(address + "/api/v1/public/about")));
        return child;
    }

    /** Fresh at each start: the server would remember an application of yesterday in it, and serve that one. */
    private Path folder(Path program) throws IOException {
        var folder = home.root().resolve("server");
        Home.delete(folder);
        Files.createDirectories(folder);
        try (var entries = Files.newDirectoryStream(program)) {
            for (var entry : entries)
                if (!entry.endsWith("config")) Files.createSymbolicLink(folder.resolve(entry.getFileName()), entry);
        }
        try (var files = Files.walk(program.resolve("config"))) {
            for (var file : files.toList())
                Files.copy(file, folder.resolve(program.relativize(file).toString()));
        }
        // a line of JSON for each event
        var logging = folder.resolve("config/logging.properties");
        Files.writeString(
                logging,
                Files.readString(logging)
                        + "\njava.util.logging.ConsoleHandler.formatter=fish.payara.enterprise.server.logging.JSONLogFormatter\n");
        return folder;
    }

    /** Payara's data grid listens on every address unless a file of its own tells it otherwise. */
    private String hazelcast() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <hazelcast xmlns="http://www.hazelcast.com/schema/config">
                  <cluster-name>liandong</cluster-name>
                  <properties>
                    <property name="hazelcast.socket.bind.any">false</property>
                    <property name="hazelcast.phone.home.enabled">false</property>
                  </properties>
                  <network>
                    <port auto-increment="true" port-count="50">%d</port>
                    <join><auto-detection enabled="false"/><multicast enabled="false"/><tcp-ip enabled="false"/></join>
                    <interfaces enabled="true"><interface>127.0.0.1</interface></interfaces>
                  </network>
                </hazelcast>
                """.formatted(ports.of("grid"));
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
