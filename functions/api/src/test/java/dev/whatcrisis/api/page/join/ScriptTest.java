// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.page.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptTest {
    @Test
    void a_module_stands_after_what_it_imports_in_a_scope_of_its_own() {
        String script = Script.join(
                Map.of(
                        "app.js", "import { one } from './a-b.js';\nconst KEY = 1;\none();\n",
                        "a-b.js", "const KEY = 2;\nexport function one() {\n  return KEY;\n}\n"),
                "app.js");

        assertThat(script)
                .containsSubsequence(
                        "const $a_b = (() => {\nconst KEY = 2;\nfunction one() {",
                        "return { one };\n})();",
                        "const $app = (() => {\nconst { one } = $a_b;\nconst KEY = 1;\none();\nreturn {  };")
                .doesNotContain("import", "export");
    }

    @Test
    void a_module_that_two_import_stands_there_once() {
        String script = Script.join(
                Map.of(
                        "app.js", "import { b } from './b.js';\nimport { c } from './c.js';\nb(c);\n",
                        "b.js", "import { c } from './c.js';\nexport const b = () => c;\n",
                        "c.js", "export class c {}\n"),
                "app.js");

        assertThat(script.split("const \\$c = ", -1)).hasSize(2);
    }

    @Test
    void a_circle_is_refused_with_its_members() {
        assertThatThrownBy(() -> Script.join(
                        Map.of(
                                "app.js", "import { b } from './b.js';\n",
                                "b.js", "import { c } from './c.js';\nexport const b = 1;\n",
                                "c.js", "import { b } from './b.js';\nexport const c = 1;\n"),
                        "app.js"))
                .isInstanceOf(CannotJoin.class)
                .hasMessageContaining("app.js > b.js > c.js > b.js");
    }

    @Test
    void a_name_that_is_not_exported_is_refused() {
        assertThatThrownBy(() -> Script.join(
                        Map.of("app.js", "import { b, secret } from './b.js';\n", "b.js", "export const b = 1;\n"),
                        "app.js"))
                .hasMessage("app.js: b.js does not export secret");
    }

    @Test
    void a_module_that_is_missing_is_named_with_who_wants_it() {
        assertThatThrownBy(() -> Script.join(Map.of("app.js", "import { b } from './b.js';\n"), "app.js"))
                .hasMessage("there is no b.js, imported as app.js > b.js");
    }

    @Test
    void a_module_that_nobody_imports_is_refused() {
        assertThatThrownBy(() -> Script.join(Map.of("app.js", "", "left.js", ""), "app.js"))
                .hasMessageStartingWith("left.js: nothing imports it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import b from './b.js';",
                "import { b as c } from './b.js';",
                "import './b.js';",
                "import {b} from './b.js';",
                "import { b } from 'elsewhere';",
                "export default 1;",
                "export let moving = 1;",
                "export { b };"
            })
    void another_form_is_refused_with_file_and_line(String line) {
        assertThatThrownBy(() -> Module.parse("app.js", "// first\n" + line + "\n"))
                .isInstanceOf(CannotJoin.class)
                .hasMessageStartingWith("app.js:2: ")
                .hasMessageEndingWith(line);
    }
}
