// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.sns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;

/**
 * What SNS does with addresses and moto does not: it waits for their owners, lists what has ended, and refuses. Confirmed
 * and unsubscribed by the test in the place of an owner.
 */
final class StubbornTopic implements Topic {
    /** Every mail that SNS would have sent to ask for a confirmation. */
    final List<String> asked = new ArrayList<>();

    /** Addresses that it does not take. */
    final Set<String> refused = new HashSet<>();

    private final Map<String, String> arns = new HashMap<>();
    private final Map<String, List<String>> policies = new HashMap<>();
    private final List<Listed.Line> ended = new ArrayList<>();
    private int numbers;

    void confirm(String email) {
        arns.put(email, "arn:" + email + ":" + numbers);
    }

    void leave(String email) {
        arns.remove(email);
        ended.add(new Listed.Line(email, "Deleted"));
    }

    /** Whom the subscription of an address gets mail for; nobody when there is none. */
    List<String> policy(String email) {
        return arns.containsKey(email) ? policies.get(email) : List.of();
    }

    boolean has(String email) {
        return arns.containsKey(email);
    }

    @Override
    public Listed list() {
        List<Listed.Line> lines = new ArrayList<>(ended);
        arns.forEach((email, arn) -> lines.add(new Listed.Line(email, arn)));
        return Listed.of(lines);
    }

    @Override
    public String subscribe(String email, List<String> contacts) {
        boolean different = arns.containsKey(email) && !contacts.equals(policies.get(email));
        if (refused.contains(email) || different) {
            throw InvalidParameterException.builder()
                    .message("Invalid parameter: " + email)
                    .build();
        }
        asked.add(email);
        arns.put(email, "PendingConfirmation");
        policies.put(email, contacts);
        return "arn:" + email + ":" + ++numbers;
    }

    @Override
    public void retarget(String arn, List<String> contacts) {
        policies.put(email(arn), contacts);
    }

    @Override
    public void unsubscribe(String arn) {
        leave(email(arn));
    }

    private String email(String arn) {
        return arns.entrySet().stream()
                .filter(entry -> entry.getValue().equals(arn))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> InvalidParameterException.builder()
                        .message("not confirmed")
                        .build());
    }
}
