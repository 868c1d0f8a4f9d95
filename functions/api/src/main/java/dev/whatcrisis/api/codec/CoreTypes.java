// SPDX-License-Identifier: Apache-2.0
// Copyright the What Crisis? authors
package dev.whatcrisis.api.codec;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.whatcrisis.alert.Alert;
import dev.whatcrisis.alert.AlertId;
import dev.whatcrisis.detect.DetectorState;
import dev.whatcrisis.incident.IncidentId;
import dev.whatcrisis.incident.State;
import dev.whatcrisis.meaning.Says;
import dev.whatcrisis.mention.MentionId;
import dev.whatcrisis.reply.ReplyId;
import dev.whatcrisis.reply.ReplyState;
import dev.whatcrisis.story.StoryId;
import dev.whatcrisis.watch.SourceName;
import dev.whatcrisis.watch.WatchId;
import dev.whatcrisis.words.Fact;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** Core's types that are not plain records. */
final class CoreTypes extends SimpleModule {
    private static final long serialVersionUID = 1L;

    CoreTypes() {
        text(WatchId.class, WatchId::value, WatchId::new);
        text(SourceName.class, SourceName::value, SourceName::new);
        text(StoryId.class, StoryId::value, StoryId::new);
        text(IncidentId.class, IncidentId::value, IncidentId::new);
        text(AlertId.class, AlertId::value, AlertId::new);
        text(ReplyId.class, ReplyId::value, ReplyId::new);
        text(MentionId.class, MentionId::key, CoreTypes::mentionId);
        text(
                DetectorState.class,
                state -> Base64.getEncoder().encodeToString(state.toBytes()),
                text -> DetectorState.fromBytes(Base64.getDecoder().decode(text)));
        addDeserializer(Fact.class, new FactReader());
        addSerializer(Says.class, new SaysForm.Writer());
        addDeserializer(Says.class, new SaysForm.Reader());
        sealed(State.class);
        sealed(Alert.Progress.class);
        sealed(ReplyState.class);
        setMixInAnnotation(Set.class, InOrder.class);
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.insertAnnotationIntrospector(new FlatParts());
    }

    private static MentionId mentionId(String key) {
        int slash = key.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("mention id \"" + key + "\" must be written source/id");
        }
        return new MentionId(new SourceName(key.substring(0, slash)), key.substring(slash + 1));
    }

    private <T> void text(Class<T> type, Function<T, String> write, Function<String, T> read) {
        TextForm<T> form = new TextForm<>(type, write, read);
        addSerializer(type, form.serializer());
        addDeserializer(type, form.deserializer());
        addKeySerializer(type, form.keySerializer());
        addKeyDeserializer(type, form.keyDeserializer());
    }

    private void sealed(Class<?> type) {
        setMixInAnnotation(type, ByType.class);
        for (Class<?> kind : type.getPermittedSubclasses()) {
            registerSubtypes(new NamedType(kind, kind.getSimpleName().toLowerCase(Locale.ROOT)));
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    private interface ByType {}

    @JsonSerialize(converter = SetInOrder.class)
    private interface InOrder {}
}
