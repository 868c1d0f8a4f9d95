// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.verdict;

import dev.whatcrisis.crisis.CaseFlags;
import dev.whatcrisis.crisis.CrisisType;
import dev.whatcrisis.crisis.Evidence;
import dev.whatcrisis.crisis.Flag;
import dev.whatcrisis.crisis.Level;
import dev.whatcrisis.crisis.Meant;
import dev.whatcrisis.crisis.Phase;
import dev.whatcrisis.words.Fact;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One thing that a rule asks of a case, as data: it can be listed, tested and said. */
sealed interface Condition {
    boolean holds(Case c);

    /** What held; empty when that goes without saying. */
    default Optional<Fact> held(Case c) {
        return Optional.empty();
    }

    record TypeIn(Set<CrisisType> types) implements Condition {
        @Override
        public boolean holds(Case c) {
            return types.contains(c.type());
        }

        @Override
        public Optional<Fact> held(Case c) {
            return Optional.of(Fact.code("held.type", c.type()));
        }
    }

    record AnyFlag(Set<Flag> flags) implements Condition {
        @Override
        public boolean holds(Case c) {
            return c.flags().stream().anyMatch(flags::contains);
        }
    }

    record AllFlags(List<Flag> flags) implements Condition {
        @Override
        public boolean holds(Case c) {
            return c.flags().containsAll(flags);
        }
    }

    record NoFlag(Set<Flag> flags) implements Condition {
        @Override
        public boolean holds(Case c) {
            return c.flags().stream().noneMatch(flags::contains);
        }
    }

    record EvidenceFrom(Evidence least) implements Condition {
        @Override
        public boolean holds(Case c) {
            return c.evidence().compareTo(least) >= 0;
        }

        @Override
        public Optional<Fact> held(Case c) {
            return Optional.of(Fact.code("held.evidence", c.evidence()));
        }
    }

    record EvidenceUpTo(Evidence most) implements Condition {
        @Override
        public boolean holds(Case c) {
            return c.evidence().compareTo(most) <= 0;
        }

        @Override
        public Optional<Fact> held(Case c) {
            return Optional.of(Fact.code("held.evidence", c.evidence()));
        }
    }

    record LevelFrom(Level least) implements Condition {
        @Override
        public boolean holds(Case c) {
            return c.level().atLeast(least);
        }

        @Override
        public Optional<Fact> held(Case c) {
            return Optional.of(Fact.code("held.level", c.level()));
        }
    }

    record LevelUpTo(Level most) implements Condition {
        @Override
        public boolean holds(Case c) {
            return most.atLeast(c.level());
        }

        @Override
        public Optional<Fact> held(Case c) {
            return Optional.of(Fact.code("held.only", c.level()));
        }
    }

    record PhaseIn(Set<Phase> phases) implements Condition {
        @Override
        public boolean holds(Case c) {
            return phases.contains(c.phase());
        }
    }

    record MeantIn(Set<Meant> meant) implements Condition {
        @Override
        public boolean holds(Case c) {
            return meant.contains(c.meant());
        }

        @Override
        public Optional<Fact> held(Case c) {
            return Optional.of(Fact.code("held.meant", c.meant()));
        }
    }

    /** So many people over the reader's waking threshold tell of the same danger. */
    record AtRiskFrom(int least) implements Condition {
        @Override
        public boolean holds(Case c) {
            return c.atRisk().people() >= least;
        }

        @Override
        public Optional<Fact> held(Case c) {
            return Optional.of(Fact.of("held.people").with("n", (int) c.atRisk().people()));
        }
    }

    /** Whoever tells of the danger was there. */
    record Seen() implements Condition {
        @Override
        public boolean holds(Case c) {
            return c.atRisk().seen();
        }
    }

    /** The danger is shown, or press or an authority says it. */
    record Shown() implements Condition {
        @Override
        public boolean holds(Case c) {
            return c.atRisk().shown();
        }
    }

    /** A child, a hospital or an emergency service is in it. */
    record Vulnerable() implements Condition {
        @Override
        public boolean holds(Case c) {
            return c.atRisk().vulnerable();
        }
    }

    record PressFrom(int least) implements Condition {
        @Override
        public boolean holds(Case c) {
            return c.press() >= least;
        }

        @Override
        public Optional<Fact> held(Case c) {
            return Optional.of(Fact.of("held.press").with("n", c.press()));
        }
    }

    record PressBelow(int limit) implements Condition {
        @Override
        public boolean holds(Case c) {
            return c.press() < limit;
        }
    }

    /** Nothing is left to answer or to repair, and the counts allow closing. */
    record Settled() implements Condition {
        @Override
        public boolean holds(Case c) {
            return c.openQuestions() == 0 && c.repairDone() && c.closable();
        }

        @Override
        public Optional<Fact> held(Case c) {
            return Optional.of(Fact.of("held.settled"));
        }
    }

    /** Nothing is in it that only a person can settle. */
    record ClosesItself() implements Condition {
        @Override
        public boolean holds(Case c) {
            return !CaseFlags.closedByPerson(c.type(), c.flags());
        }
    }

    record NobodyAtRisk() implements Condition {
        @Override
        public boolean holds(Case c) {
            return !CaseFlags.atRisk(c.type(), c.flags());
        }
    }

    record Blind() implements Condition {
        @Override
        public boolean holds(Case c) {
            return c.blind();
        }

        @Override
        public Optional<Fact> held(Case c) {
            return Optional.of(Fact.of("held.blind"));
        }
    }

    /** A lull in an open incident is no proof that it is not about us. */
    record NoIncidentOpen() implements Condition {
        @Override
        public boolean holds(Case c) {
            return !c.incidentOpen();
        }
    }

    record IncidentOpen() implements Condition {
        @Override
        public boolean holds(Case c) {
            return c.incidentOpen();
        }
    }
}
