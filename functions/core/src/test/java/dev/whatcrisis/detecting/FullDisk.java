// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.detecting;

import dev.whatcrisis.alert.AlertLog;
import dev.whatcrisis.incident.IncidentStore;
import dev.whatcrisis.looking.Ports;
import dev.whatcrisis.looking.WatchStateStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;

/** Ports over which nothing that the detector decides can be written while {@link #full}; what was written is read. */
final class FullDisk {
    private static final Set<String> WRITES =
            Set.of("save", "due", "claim", "failed", "sent", "withdraw", "append", "addMentions");

    boolean full;
    int refused;

    private final Ports kept = Ports.inMemory();

    Ports ports() {
        return new Ports(
                kept.watches(),
                kept.roster(),
                kept.mentions(),
                kept.sourceStates(),
                kept.followers(),
                over(IncidentStore.class, kept.incidents()),
                over(AlertLog.class, kept.alerts()),
                kept.postMortems(),
                over(WatchStateStore.class, kept.states()),
                kept.learned(),
                kept.replies(),
                kept.rota(),
                kept.rehearsals(),
                kept.sales());
    }

    private <T> T over(Class<T> port, T store) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, arguments) -> {
                    if (full && WRITES.contains(method.getName())) {
                        refused++;
                        throw new NoRoom();
                    }
                    try {
                        return method.invoke(store, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    /** Without a stack trace, so that the log stays readable. */
    static final class NoRoom extends RuntimeException {
        private static final long serialVersionUID = 1;

        NoRoom() {
            super("there is no room", null, false, false);
        }
    }
}
