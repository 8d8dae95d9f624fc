package org.liandong.deploy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The commands behind deploy/run, deploy/stop and deploy/migrate. */
public final class Launcher {
    private Launcher() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments)); // drivers leave threads behind
    }

    private static int run(String[] arguments) {
        try {
            if (arguments.length == 0) throw new Refusal("Say what to do: run, services, stop, migrate or bench.");
            var options = Options.of(List.of(arguments).subList(1, arguments.length));
            var installation = new Installation(home(options), options, !arguments[0].equals("services"));
            switch (arguments[0]) {
                case "run" -> installation.run();
                case "services" -> installation.startServices();
                case "stop" -> installation.stop();
                case "migrate" -> installation.migrate();
                case "bench" -> installation.bench();
                default ->
                    throw new Refusal("\"" + arguments[0] + "\" is no command: run, services, stop, migrate or bench.");
            }
            return 0;
        } catch (Refusal refusal) {
            System.err.println(refusal.getMessage());
            return 1;
        } catch (Exception unexpected) {
            unexpected.printStackTrace();
            return 2;
        }
    }

    private static Home home(Options options) {
        return Home.at(options.get("root")
                .or(() -> Optional.ofNullable(System.getenv("LIANDONG_HOME")))
                .map(Path::of)
                .orElseGet(() -> Home.product().resolve(".liandong")));
    }
}
