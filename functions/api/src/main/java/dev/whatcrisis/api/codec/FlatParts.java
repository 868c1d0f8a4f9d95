// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.codec;

import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.util.NameTransformer;
import dev.whatcrisis.incident.Forecasts;
import dev.whatcrisis.incident.Handling;
import dev.whatcrisis.incident.Judgement;
import dev.whatcrisis.incident.Origin;
import dev.whatcrisis.incident.Size;
import dev.whatcrisis.incident.Times;
import dev.whatcrisis.looking.Bookmark;
import dev.whatcrisis.looking.Sightings;
import dev.whatcrisis.looking.StoryBook;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Parts that are written flat into the document of what they belong to: how a record is nested in the code may change, how
 * it is stored may not.
 */
final class FlatParts extends NopAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    private static final Set<Class<?>> FLAT = Set.of(
            Judgement.class,
            Times.class,
            Size.class,
            Origin.class,
            Forecasts.class,
            Handling.class,
            Bookmark.class,
            StoryBook.class,
            Sightings.class);

    /** What is stored under another name than it has in the code. */
    private static final Map<String, String> STORED = Map.of("first", "firstForecast", "latest", "forecast");

    @Override
    public @Nullable NameTransformer findUnwrappingNameTransformer(AnnotatedMember member) {
        return FLAT.contains(member.getRawType()) ? NameTransformer.NOP : null;
    }

    @Override
    public @Nullable PropertyName findNameForSerialization(Annotated annotated) {
        return annotated instanceof AnnotatedMember member && member.getDeclaringClass() == Forecasts.class
                ? stored(member.getName())
                : null;
    }

    private static @Nullable PropertyName stored(String name) {
        return STORED.containsKey(name) ? PropertyName.construct(STORED.get(name)) : null;
    }
}
