// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.bill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What the template says that costs money, with every source asked.
 *
 * @param gigabytes of memory of each function
 * @param functions how many there are
 * @param schedules calls an hour
 * @param alarmed numbers that alarms look at
 * @param keepsLogs days
 */
record Deployment(double gigabytes, int functions, int schedules, int alarmed, int keepsLogs) {
    static Deployment read(Path template) {
        try {
            return of(Files.readString(template));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Deployment of(String template) {
        if (!template.contains("Architectures: [arm64]")) {
            throw new IllegalStateException("the prices are those of arm64");
        }
        return new Deployment(
                the("MemorySize: (\\d+)", template) / 1024.0,
                found("Type: (AWS::Serverless::Function)", template).size(),
                found("ScheduleExpression: (.+)", template).stream()
                        .mapToInt(Deployment::anHour)
                        .sum(),
                found("MetricName: (\\w+)", template).size(),
                the("RetentionInDays: (\\d+)", template));
    }

    private static int anHour(String schedule) {
        return schedule.equals("rate(1 minute)") ? 60 : schedule.split(" ", 2)[0].split(",", -1).length;
    }

    /** The number that stands in all these places. */
    private static int the(String pattern, String template) {
        List<String> numbers = found(pattern, template).stream().distinct().toList();
        if (numbers.size() != 1) {
            throw new IllegalStateException("there is not one value of " + pattern + " but " + numbers);
        }
        return Integer.parseInt(numbers.getFirst());
    }

    private static List<String> found(String pattern, String template) {
        return Pattern.compile("(?m)^[^#\n]*?" + pattern)
                .matcher(template)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
