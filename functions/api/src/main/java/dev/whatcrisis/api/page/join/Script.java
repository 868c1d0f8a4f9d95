// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.page.join;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The modules of the page as one classic script. Each keeps a scope of its own, a function that returns what it exports,
 * and stands after the modules that it imports.
 */
final class Script {
    private final Map<String, Module> modules;
    private final Map<String, Module> ordered = new LinkedHashMap<>();

    private Script(Map<String, Module> modules) {
        this.modules = modules;
    }

    /**
     * Joins them.
     *
     * @param sources all modules by name; each must be reached from the first
     * @param first the module that nobody imports
     */
    static String join(Map<String, String> sources, String first) {
        Map<String, Module> modules = new TreeMap<>();
        sources.forEach((name, source) -> modules.put(name, Module.parse(name, source)));
        Script script = new Script(modules);
        script.add(first, List.of());
        modules.keySet().stream()
                .filter(name -> !script.ordered.containsKey(name))
                .forEach(name -> {
                    throw new CannotJoin(name + ": nothing imports it: import it or delete it");
                });
        return script.text();
    }

    private void add(String name, List<String> importers) {
        if (ordered.containsKey(name)) {
            return;
        }
        List<String> path = new ArrayList<>(importers);
        path.add(name);
        if (importers.contains(name)) {
            throw new CannotJoin("modules import each other in a circle: " + String.join(" > ", path));
        }
        Module module = find(name, path);
        module.imports().keySet().stream().sorted().forEach(other -> {
            add(other, path);
            check(module, other);
        });
        ordered.put(name, module);
    }

    private Module find(String name, List<String> path) {
        Module module = modules.get(name);
        if (module == null) {
            throw new CannotJoin("there is no " + name + ", imported as " + String.join(" > ", path));
        }
        return module;
    }

    private void check(Module module, String other) {
        List<String> given = find(other, List.of(module.name(), other)).exports();
        module.imports().getOrDefault(other, List.of()).stream()
                .filter(wanted -> !given.contains(wanted))
                .forEach(wanted -> {
                    throw new CannotJoin(module.name() + ": " + other + " does not export " + wanted);
                });
    }

    private String text() {
        return ordered.values().stream()
                .map(Script::wrapped)
                .collect(Collectors.joining(
                        "\n", "// SPDX-License-Identifier: Apache-2.0\n(() => {\n'use strict';\n", "})();\n"));
    }

    private static String wrapped(Module module) {
        String taken = module.imports().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(used -> "const { " + String.join(", ", used.getValue()) + " } = " + Module.variable(used.getKey())
                        + ";\n")
                .collect(Collectors.joining());
        return "const " + Module.variable(module.name()) + " = (() => {\n" + taken
                + module.body().strip() + "\nreturn { " + String.join(", ", module.exports()) + " };\n})();\n";
    }
}
