// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.ops.doctor;

import dev.whatcrisis.api.access.Person;
import dev.whatcrisis.api.access.Role;
import dev.whatcrisis.local.doctor.Finding;
import dev.whatcrisis.ops.aws.DeployedStack;
import java.util.List;

/** Whether somebody can open the page and change things. */
final class PeopleCheck {
    static final String ABOUT = "people";

    private PeopleCheck() {}

    static Finding judge(List<Person> people, DeployedStack stack) {
        if (stack.asksIdentityProvider()) {
            return Finding.ok(
                    ABOUT,
                    "an identity provider says who may: "
                            + stack.parameter("OidcIssuer").orElseThrow());
        }
        long admins =
                people.stream().filter(person -> person.role() == Role.ADMIN).count();
        String token = "./whatcrisis token --aws --stack " + stack.name() + " --region " + stack.region();
        if (people.isEmpty()) {
            return Finding.fail(ABOUT, "nobody has a token, so nobody can open the page", token);
        }
        return admins == 0
                ? Finding.warn(
                        ABOUT, people.size() + " have a token, but none is an admin: nothing can be changed", token)
                : Finding.ok(ABOUT, people.size() + " have a token, " + admins + " of them as admin");
    }
}
