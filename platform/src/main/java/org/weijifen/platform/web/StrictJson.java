package org.weijifen.platform.web;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.AnnotatedType;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * Reads request bodies to the letter: no unknown or doubled field, no text for a number or number
 * for a text, no fraction for a whole number, no gaps in lists, values as {@link StrictValues}
 * reads them, and every component of a record is required unless it is annotated {@link Nullable}.
 * Applies to the context's mapper (HTTP), never to the event codec, whose readers ignore unknown
 * fields.
 */
public final class StrictJson implements JsonMapperBuilderCustomizer {

    @Override
    public void customize(JsonMapper.Builder builder) {
        builder.addModule(StrictValues.module())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .withCoercionConfig(LogicalType.Textual, StrictJson::onlyText)
                .withCoercionConfig(LogicalType.DateTime, StrictJson::onlyText)
                .annotationIntrospector(
                        tools.jackson.databind.AnnotationIntrospector.pair(
                                new RequiredUnlessNullable(), builder.annotationIntrospector()));
    }

    private static void onlyText(tools.jackson.databind.cfg.MutableCoercionConfig config) {
        config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
    }

    /**
     * Makes JSpecify's annotation the one place where a request says what may be missing or null.
     */
    private static final class RequiredUnlessNullable extends NopAnnotationIntrospector {
        private static final long serialVersionUID = 1;

        @Override
        public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
            return isRequired(member) ? Boolean.TRUE : null;
        }

        @Override
        public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
            AnnotatedType type = componentType(annotated);
            if (type == null) {
                return JsonSetter.Value.empty();
            }
            // A list that may be absent still has no gaps.
            return isNullable(type)
                    ? JsonSetter.Value.forContentNulls(Nulls.FAIL)
                    : JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL);
        }

        private static boolean isRequired(Annotated annotated) {
            AnnotatedType type = componentType(annotated);
            return type != null && !isNullable(type);
        }

        private static boolean isNullable(AnnotatedType type) {
            return type.isAnnotationPresent(Nullable.class);
        }

        private static @Nullable AnnotatedType componentType(Annotated annotated) {
            return annotated instanceof AnnotatedParameter parameter
                            && parameter.getDeclaringClass().isRecord()
                            && parameter.getOwner().getAnnotated()
                                    instanceof java.lang.reflect.Executable owner
                    ? owner.getAnnotatedParameterTypes()[parameter.getIndex()]
                    : null;
        }
    }
}
