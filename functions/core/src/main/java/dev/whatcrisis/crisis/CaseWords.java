// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.crisis;

import java.util.List;
import java.util.stream.Collectors;

/** The inputs of a case as parts of an English sentence. */
public final class CaseWords {
    private CaseWords() {}

    public static String of(CrisisType type) {
        return switch (type) {
            case SAFETY -> "people may be hurt";
            case SAFETY_MISUSE -> "people may be hurt by misuse";
            case HIJACK -> "somebody else posts from the own account";
            case BREACH -> "private data got out";
            case LEGAL -> "it is a matter for lawyers";
            case OWN_SLIP_OFFENSIVE -> "the own post is offensive";
            case OWN_SLIP_HARMLESS -> "the own post is a harmless slip";
            case CAMPAIGN_BACKFIRE -> "the own campaign is turned against the brand";
            case PRODUCT_FAILURE -> "a product failed";
            case PRODUCT_IMAGE_ERROR -> "a picture of a product is wrong";
            case SERVICE_FAILURE -> "a service failed";
            case COMPLAINT -> "one complaint is spreading";
            case STAFF_MISCONDUCT -> "staff behaved badly";
            case STAFF_VIOLENCE -> "staff were violent";
            case LEADERSHIP -> "it is about a manager's conduct";
            case VALUES -> "it is about values";
            case TASTE -> "it is about taste";
            case TASTE_IDENTITY -> "it is about taste and identity";
            case RUMOUR -> "a claim goes round that is not confirmed";
            case JOKE -> "people are joking";
            case BRIGADE -> "a crowd acts in concert";
            case VICTIM -> "others caused it";
            case COMPETITOR -> "it is somebody else's storm";
            case POSITIVE -> "people are pleased";
            case HOMONYM -> "it is about something else of that name";
            case UNKNOWN -> "nobody can say yet what it is about";
        };
    }

    public static String of(Flag flag) {
        return switch (flag) {
            case SAFETY -> "somebody may be hurt";
            case HIJACK -> "somebody else has the own account";
            case BREACH -> "private data got out";
            case LEGAL -> "it touches the law";
            case MINOR_OR_VULNERABLE -> "a minor or a vulnerable person is concerned";
            case OWN_LIVE -> "the own post is still online";
            case COMPROMISING -> "it shows something private";
            case VIOLENCE_VIDEO -> "there is a video of violence";
            case MISCONDUCT_VIDEO -> "there is a video of misconduct";
            case IDENTITY -> "it touches who people are";
            case PERSON -> "a private person is the target";
            case MARKET -> "it may move a share price";
        };
    }

    public static String of(Evidence evidence) {
        return switch (evidence) {
            case E0 -> "there is one claim";
            case E1 -> "several people say so independently";
            case E2 -> "there is a photo, video or document";
            case E3 -> "it is confirmed inside";
        };
    }

    public static String of(Level level) {
        return switch (level) {
            case WHAT_CRISIS -> "What crisis?";
            case RIPPLE -> "Ripple";
            case SQUALL -> "Squall";
            case STORM -> "Storm";
        };
    }

    /** {@code a Storm}; What crisis? takes no article. */
    public static String withArticle(Level level) {
        return (level == Level.WHAT_CRISIS ? "" : "a ") + of(level);
    }

    public static String press(int items) {
        return items == 1 ? "there is 1 press item" : "there are " + items + " press items";
    }

    /** {@code a, b and c}. */
    public static String list(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        return parts.stream().limit(parts.size() - 1L).collect(Collectors.joining(", ")) + " and "
                + parts.get(parts.size() - 1);
    }
}
