// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ops.doctor;

import dev.whatcrisis.lambda.ssm.WebhookRunner;
import dev.whatcrisis.local.doctor.Finding;
import dev.whatcrisis.watch.Roster;
import java.util.Optional;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.ParameterNotFoundException;
import software.amazon.awssdk.services.ssm.model.ParameterType;

/** Whether webhooks are signed. The secret itself is not read: it stays encrypted. */
final class SecretCheck {
    static final String ABOUT = "webhook secret";

    private SecretCheck() {}

    static String name(String prefix) {
        return prefix + "/" + WebhookRunner.SECRET;
    }

    static Optional<ParameterType> read(SsmClient client, String prefix) {
        try {
            return Optional.of(client.getParameter(ask -> ask.name(name(prefix)).withDecryption(false))
                    .parameter()
                    .type());
        } catch (ParameterNotFoundException e) {
            return Optional.empty();
        }
    }

    static Finding judge(Optional<ParameterType> kind, Roster roster, String prefix) {
        String store = "aws ssm put-parameter --overwrite --type SecureString --name " + name(prefix)
                + " --value \"$(openssl rand -base64 32)\"";
        if (kind.isEmpty()) {
            boolean needed =
                    roster.contacts().stream().anyMatch(c -> c.webhook().isPresent());
            return needed
                    ? Finding.warn(
                            ABOUT,
                            "there is none, so a receiver of your own cannot tell our messages from others (chats need"
                                    + " none)",
                            store)
                    : Finding.ok(ABOUT, "there is none, and nobody of the roster has a webhook");
        }
        return kind.get() == ParameterType.SECURE_STRING
                ? Finding.ok(ABOUT, "there is one, stored encrypted")
                : Finding.warn(ABOUT, "it is stored in the clear, for everybody who may read parameters", store);
    }
}
