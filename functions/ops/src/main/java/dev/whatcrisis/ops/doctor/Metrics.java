// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ops.doctor;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataResult;

/** What CloudWatch counted. */
final class Metrics {
    private final CloudWatchClient client;

    Metrics(CloudWatchClient client) {
        this.client = client;
    }

    /** Sums of a function's metrics, by the name of the metric; 0 where nothing was counted. */
    Map<String, Long> sums(String function, List<String> names, Instant from, Instant to, Duration period) {
        List<MetricDataQuery> queries = names.stream()
                .map(name -> query("AWS/Lambda", name, "Sum", period, List.of(dimension(function))))
                .toList();
        Map<String, Long> sums = new HashMap<>();
        names.forEach(name -> sums.put(name, 0L));
        results(queries, from, to).forEach(result -> sums.merge(name(result), Math.round(total(result)), Long::sum));
        return sums;
    }

    /** The newest value of a metric of the account; 0 where there is none. */
    double newest(String namespace, String name, Instant from, Instant to, Duration period) {
        return results(List.of(query(namespace, name, "Maximum", period, List.of())), from, to).stream()
                .flatMap(result -> result.values().stream().limit(1))
                .findFirst()
                .orElse(0.0);
    }

    private List<MetricDataResult> results(List<MetricDataQuery> queries, Instant from, Instant to) {
        return client
                .getMetricDataPaginator(ask -> ask.metricDataQueries(queries)
                        .startTime(from)
                        .endTime(to)
                        .scanBy("TimestampDescending"))
                .stream()
                .flatMap(page -> page.metricDataResults().stream())
                .toList();
    }

    private static double total(MetricDataResult result) {
        return result.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Ids must begin with a small letter; the name of the metric follows. */
    private static String name(MetricDataResult result) {
        return result.id().substring(1);
    }

    private static MetricDataQuery query(
            String namespace, String name, String statistic, Duration period, List<Dimension> dimensions) {
        return MetricDataQuery.builder()
                .id("m" + name)
                .metricStat(stat -> stat.stat(statistic)
                        .period(Math.toIntExact(period.toSeconds()))
                        .metric(metric ->
                                metric.namespace(namespace).metricName(name).dimensions(dimensions)))
                .build();
    }

    private static Dimension dimension(String function) {
        return Dimension.builder().name("FunctionName").value(function).build();
    }
}
