package org.liandong.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The whole product in a folder of a test's own, started as {@code deploy/run} starts it. */
final class Installed {

    private final Path root;
    private final Map<String, String> environment;

    /** @param environment variables beside those of the build's own servers, which are taken away */
    Installed(Path root, Map<String, String> environment) {
        this.root = root;
        this.environment =
                new HashMap<>(Map.of("LIANDONG_DB_URL", "", "LIANDONG_OIDC_ISSUER", "", "LIANDONG_DB_OWNER_URL", ""));
        this.environment.putAll(environment);
    }

    String start() throws IOException {
        Home.delete(root);
        Files.createDirectories(root);
        new Ports(Home.at(root)).of("liandong");
        return launch("run", "--detach");
    }

    void stop() throws IOException {
        launch("stop");
        assertThat(List.of(Payara.NAME, Keycloak.NAME, MariaDb.NAME))
                .allSatisfy(
                        name -> assertThat(Child.running(Home.at(root), name)).isEmpty());
    }

    String address(String path) {
        return "http://127.0.0.1:" + new Ports(Home.at(root)).of("liandong") + path;
    }

    String launch(String... words) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dliandong.product=" + Home.product(),
                "-cp",
                System.getProperty("java.class.path"),
                Launcher.class.getName()));
        command.addAll(List.of(words));
        command.addAll(List.of("--root", root.toString()));
        var output = Tool.run(root, environment, command);
        System.out.println(output);
        return output;
    }
}
