// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.run;

import dev.whatcrisis.local.StoreFlag;
import dev.whatcrisis.local.config.BadConfigException;
import dev.whatcrisis.local.config.ConfigFlags;
import dev.whatcrisis.local.door.DoorFlags;
import dev.whatcrisis.local.store.StoreException;
import dev.whatcrisis.local.tell.TellFlags;
import dev.whatcrisis.local.tell.Telling;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Watches, serves the page, and prints the link to it. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Watches what the flags say and serves the page on this machine. Goes on with what is stored"
                + " when there are no flags; where nothing is stored, the page asks what to watch.")
public final class RunCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec = CommandSpec.create();

    @Mixin
    WatchFlags watch = new WatchFlags();

    @Mixin
    ConfigFlags config = new ConfigFlags();

    @Mixin
    SourceFlags sources = new SourceFlags();

    @Mixin
    TellFlags tell = new TellFlags();

    @Mixin
    DoorFlags door = new DoorFlags();

    @Mixin
    OriginFlag allowed = new OriginFlag();

    @Mixin
    StoreFlag store = new StoreFlag();

    @Option(names = "--tick", paramLabel = "SECONDS", description = "Pause between looks. Default: ${DEFAULT-VALUE}")
    int tick = 60;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try {
            config.use(store.folder(), InstantSource.system().instant(), out);
            if (config.onlyLooks()) {
                return 0;
            }
            try (Product product = Product.open(
                    store.folder(),
                    door.doorway(),
                    sources.settings(),
                    watch,
                    allowed.origins(),
                    Telling.of(tell),
                    out)) {
                product.recovered().ifPresent(copy -> err.println(copy.sentence()));
                product.start(Duration.ofSeconds(Math.max(1, tick)));
                product.watches()
                        .forEach(w -> out.println("Watching " + w.brand() + " over "
                                + w.queries().stream().map(q -> q.key()).toList()));
                if (product.watches().isEmpty()) {
                    out.println("Nothing is watched yet: open the page, it asks what to watch");
                }
                out.println("Kept in " + store.folder().toAbsolutePath().normalize());
                out.println("Open  " + product.link());
                out.println("The link is yours alone: it carries your token. Stop with Ctrl-C.");
                out.flush();
                new CountDownLatch(1).await();
                return 0;
            }
        } catch (IllegalArgumentException | BadConfigException e) {
            err.println(e.getMessage());
            return 2;
        } catch (IOException | StoreException e) {
            err.println(e.getMessage());
            return 1;
        }
    }
}
