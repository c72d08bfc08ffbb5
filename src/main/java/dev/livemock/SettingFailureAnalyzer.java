package dev.livemock;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.origin.Origin;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.ClassUtils;
import org.springframework.validation.FieldError;

/** Reports unknown and invalid settings of LiveMock. Does not show the values of secrets. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class SettingFailureAnalyzer extends AbstractFailureAnalyzer<BindException> {

    private static final List<String> SECRETS = List.of("livemock.auth.credentials", "livemock.callback.key");

    /** The rules for the values of settings, by their types. Those of wrapper types apply to primitive types too. */
    private static final Map<Class<?>, String> RULES = Map.of(
            Boolean.class, "must be true or false",
            Integer.class, "must be an integer",
            Duration.class, "must be a duration such as 30s");

    /** The name of an operation in {@code livemock.throttle.operations}. */
    private static final Pattern MAP_KEY = Pattern.compile("\\[(\\D[^]]*)]");

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, BindException cause) {
        List<String> errors = errorsOf(cause);
        return errors.isEmpty()
                ? null
                : new FailureAnalysis(
                        String.join("\n", errors),
                        "Correct the settings. The command java -jar livemock.jar env prints all settings.",
                        cause);
    }

    /** Returns the error messages. The list is empty if another class than {@link LiveMockProperties} cannot be bound. */
    private List<String> errorsOf(BindException cause) {
        if (!String.valueOf(cause.getName()).startsWith("livemock")) {
            return List.of();
        }
        UnboundConfigurationPropertiesException unknown =
                findCause(cause, UnboundConfigurationPropertiesException.class);
        if (unknown != null) {
            return unknown.getUnboundProperties().stream()
                    .map(SettingFailureAnalyzer::describeUnknown)
                    .toList();
        }
        BindValidationException invalid = findCause(cause, BindValidationException.class);
        if (invalid != null) {
            return invalid.getValidationErrors().getAllErrors().stream()
                    .filter(FieldError.class::isInstance)
                    .map(error -> describeInvalid((FieldError) error))
                    .toList();
        }
        return List.of(describeUnreadable(cause));
    }

    private static String describeUnknown(ConfigurationProperty property) {
        String name = property.getName().toString();
        return "The setting " + name + " does not exist"
                + ("".equals(property.getValue()) ? ", or it has no value." : ".")
                + (name.contains("[") ? " The elements of a list must be numbered from 0, without gaps." : "");
    }

    private static String describeInvalid(FieldError error) {
        String name = DataObjectPropertyName.toDashedForm(error.getField());
        return describe(
                "livemock." + MAP_KEY.matcher(name).replaceAll(".$1"),
                String.valueOf(error.getDefaultMessage()),
                error.getRejectedValue(),
                Origin.from(error));
    }

    private static String describeUnreadable(BindException cause) {
        ConfigurationProperty property = cause.getProperty();
        return describe(
                String.valueOf(cause.getName()),
                ruleOf(cause.getTarget().getType().resolve(Object.class)),
                property == null ? null : property.getValue(),
                Origin.from(property));
    }

    private static String ruleOf(Class<?> type) {
        return type.isEnum()
                ? "must be one of " + Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT)
                : RULES.getOrDefault(ClassUtils.resolvePrimitiveIfNecessary(type), "must have a valid format");
    }

    private static String describe(String name, String rule, @Nullable Object value, @Nullable Origin origin) {
        boolean isSecret = SECRETS.stream().anyMatch(name::startsWith);
        return "The setting " + name + " " + rule
                + (isSecret || value == null ? "" : ", but is \"" + value + "\"")
                + (origin == null ? "." : " (" + origin + ").");
    }
}
