// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.local.doctor;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.PrintWriter;
import java.util.List;

/** What a doctor found, in order. */
public record Report(List<Finding> findings) {
    public Report {
        findings = List.copyOf(findings);
    }

    /** 0 when nothing fails, else 1. */
    public int exitCode() {
        return fails() ? 1 : 0;
    }

    private boolean fails() {
        return findings.stream().anyMatch(Finding::failed);
    }

    /** @param json one JSON object instead of a line each */
    public void print(PrintWriter out, boolean json) {
        if (json) {
            ArrayNode checks = JsonNodeFactory.instance.arrayNode();
            findings.forEach(finding -> checks.addObject()
                    .put("outcome", finding.word())
                    .put("about", finding.about())
                    .put("found", finding.found())
                    .put("do", finding.todo()));
            out.println(
                    JsonNodeFactory.instance.objectNode().put("ok", !fails()).set("checks", checks));
        } else {
            findings.forEach(finding -> out.println(finding.line()));
        }
        out.flush();
    }
}
