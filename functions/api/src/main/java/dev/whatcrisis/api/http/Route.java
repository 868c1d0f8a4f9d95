// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.http;

import dev.whatcrisis.api.access.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What can be asked.
 *
 * @param template a path whose parts in braces are named: {@code /watches/{id}}
 * @param role who may; empty when no token is needed
 * @param query parameters that are known
 * @param secret whether the answer must not be kept for a repeat, because it holds a secret
 */
public record Route(
        String method, String template, Optional<Role> role, Set<String> query, boolean secret, Handler handler) {
    public static Route open(String method, String template, Handler handler) {
        return new Route(method, template, Optional.empty(), Set.of(), false, handler);
    }

    /** One that needs a token, and answers in the language that is asked for. */
    public static Route of(Role role, String method, String template, Handler handler) {
        return new Route(method, template, Optional.of(role), Set.of(Reader.LANGUAGE), false, handler);
    }

    /** With these parameters too. */
    public Route query(String... known) {
        Set<String> all = new HashSet<>(query);
        all.addAll(Set.of(known));
        return new Route(method, template, role, Set.copyOf(all), secret, handler);
    }

    public Route secretAnswer() {
        return new Route(method, template, role, query, true, handler);
    }

    /** How the audit log and the description call it: {@code PUT /watches/{id}}. */
    public String name() {
        return method + " " + template;
    }

    boolean writes() {
        return !method.equals("GET");
    }

    List<String> segments() {
        return List.of(template.split("/", -1));
    }
}
