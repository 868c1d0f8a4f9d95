// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.crisis;

/** What kind of thing it is; the left column of the rule table. */
public enum CrisisType {
    SAFETY,
    SAFETY_MISUSE,
    HIJACK,
    BREACH,
    LEGAL,
    OWN_SLIP_OFFENSIVE,
    OWN_SLIP_HARMLESS,
    CAMPAIGN_BACKFIRE,
    PRODUCT_FAILURE,
    PRODUCT_IMAGE_ERROR,
    SERVICE_FAILURE,
    COMPLAINT,
    STAFF_MISCONDUCT,
    STAFF_VIOLENCE,
    LEADERSHIP,
    VALUES,
    TASTE,
    TASTE_IDENTITY,
    RUMOUR,
    JOKE,
    BRIGADE,
    VICTIM,
    COMPETITOR,
    POSITIVE,
    HOMONYM,
    UNKNOWN
}
