// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.lambda.bill;

import java.util.List;

/** The bill of a month of one watch, row by row. */
record Bill(List<Row> rows) {
    static final double HOURS = 730;
    static final double DAYS = HOURS / 24;

    // ---- assumptions: nobody can measure them before it is deployed ----

    /** One page that is looked at for eight hours of twenty days. */
    static final double PAGE_HOURS = 160;

    /** A page that is looked at asks eight questions every half minute, and its token is looked up once a minute. */
    static final double REFRESHES = 120;

    static final double QUESTIONS = 8;
    static final double LOOKED_UP = 60;

    /** Seconds of a scheduled call or a look; of an answer to the page; of a token that is looked up. */
    static final double CALL = 0.5;

    static final double ANSWER = 0.1;
    static final double LOOK_UP = 0.05;

    /** Seconds in which a post is read for what it says, on the part of a core that the collecting function has. */
    static final double READING = 0.04;

    /** How often a day each function starts anew, and the seconds that it takes. */
    static final double STARTS = 12;

    static final double START = 3;

    /** What a call writes into the log, and a request into the log of the API; a post with its place in the index; the rest. */
    static final double CALL_LOG = 1_500;

    static final double REQUEST_LOG = 300;
    static final double POST = 3_000;
    static final double REST = 100_000_000;

    /** A key is used again after five minutes, by each role that uses the table. */
    static final double KEY_USES = 12;

    static final double MAILS = 100;

    private static final double GIGA = 1e9;

    /** One thing that is paid for. */
    record Row(String what, Price price, double used) {
        double dollars() {
            return price.of(used);
        }

        double beyondFree() {
            return price.beyondFree(used);
        }
    }

    static Bill of(MeasuredHour hour, Deployment stack) {
        double scheduled = stack.schedules() * HOURS;
        double byEvents = (hour.looks() - 60) * HOURS;
        double requests = PAGE_HOURS * REFRESHES * QUESTIONS;
        double lookedUp = PAGE_HOURS * LOOKED_UP;
        double calls = scheduled + byEvents + requests + lookedUp;
        double seconds = (scheduled + byEvents) * CALL
                + requests * ANSWER
                + lookedUp * LOOK_UP
                + hour.posts() * HOURS * READING
                + stack.functions() * STARTS * DAYS * START;
        double stored = (hour.posts() * HOURS * POST + REST) / GIGA;
        double logged = (calls * CALL_LOG + requests * REQUEST_LOG) / GIGA;
        return new Bill(List.of(
                new Row("Schedules", Price.SCHEDULED_CALL, scheduled),
                new Row("Function calls", Price.FUNCTION_CALL, calls),
                new Row("Function time, GB-seconds", Price.FUNCTION_TIME, seconds * stack.gigabytes()),
                new Row(
                        "Table, units read",
                        Price.READ_UNIT,
                        hour.reads() * HOURS + PAGE_HOURS * REFRESHES * hour.pageReads() + lookedUp),
                new Row("Table, units written", Price.WRITE_UNIT, hour.writes() * HOURS),
                new Row("Table, GB kept", Price.TABLE, stored),
                new Row("Table, GB backed up", Price.BACKUP, stored),
                new Row("Uses of the table's key", Price.KEY_USE, KEY_USES * 2 * (HOURS + PAGE_HOURS)),
                new Row("Events", Price.EVENT, hour.events() * HOURS),
                new Row("Logs, GB written", Price.LOG, logged),
                new Row("Logs, GB kept", Price.LOG_KEPT, logged * stack.keepsLogs() / DAYS),
                new Row("Numbers under alarm", Price.ALARM, stack.alarmed()),
                new Row("Requests of the page", Price.REQUEST, requests),
                new Row("Answers to it, GB", Price.SENT, PAGE_HOURS * REFRESHES * hour.pageBytes() / GIGA),
                new Row("Mails", Price.MAIL, MAILS)));
    }

    double sum() {
        return rows.stream().mapToDouble(Row::dollars).sum();
    }

    double sumBeyondFree() {
        return rows.stream().mapToDouble(Row::beyondFree).sum();
    }
}
