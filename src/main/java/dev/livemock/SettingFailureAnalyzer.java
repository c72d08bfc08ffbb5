package dev.livemock;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.util.ClassUtils;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;

/** Reports the name, the value and the allowed values of an invalid setting, instead of Spring Boot's own analysis. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class SettingFailureAnalyzer extends AbstractFailureAnalyzer<BindException> {

    private static final String CREDENTIALS = "livemock.auth.credentials";
    private static final Pattern UPPER_CASE_OUTSIDE_BRACKETS = Pattern.compile("[A-Z](?![^\\[]*])");

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, BindException cause) {
        String description = describe(cause);
        return description == null ? null : new FailureAnalysis(description, "Correct the setting.", cause);
    }

    private @Nullable String describe(BindException cause) {
        UnboundConfigurationPropertiesException unknown =
                findCause(cause, UnboundConfigurationPropertiesException.class);
        if (unknown != null) {
            return describeUnknown(unknown);
        }
        BindValidationException invalid = findCause(cause, BindValidationException.class);
        if (invalid != null) {
            return describeInvalid(invalid);
        }
        ConversionException unconverted = findCause(cause, ConversionException.class);
        ConfigurationProperty property = cause.getProperty();
        return unconverted == null || property == null ? null : describeUnconverted(property, unconverted);
    }

    private static String describeUnknown(UnboundConfigurationPropertiesException unknown) {
        return unknown.getUnboundProperties().stream()
                .map(property -> "".equals(property.getValue())
                        ? sentence(property.getName().toString(), "", "has no value or does not exist")
                        : "The setting " + property.getName() + " does not exist.")
                .collect(Collectors.joining("\n"));
    }

    private static String describeInvalid(BindValidationException invalid) {
        ConfigurationPropertyName prefix = invalid.getValidationErrors().getName();
        return invalid.getValidationErrors().getAllErrors().stream()
                .map(error -> describeInvalid(prefix, error))
                .collect(Collectors.joining("\n"));
    }

    private static String describeInvalid(ConfigurationPropertyName prefix, ObjectError error) {
        if (error instanceof FieldError field) {
            return sentence(
                    prefix + "." + dashed(field.getField()), field.getRejectedValue(), field.getDefaultMessage());
        }
        return prefix + ": " + error.getDefaultMessage();
    }

    private static String describeUnconverted(ConfigurationProperty property, ConversionException unconverted) {
        Class<?> type = unconverted instanceof ConversionFailedException failed
                ? ClassUtils.resolvePrimitiveIfNecessary(failed.getTargetType().getType())
                : Object.class;
        return sentence(property.getName().toString(), property.getValue(), allowed(type));
    }

    private static String allowed(Class<?> type) {
        if (type.isEnum()) {
            return "must be one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                            .toList();
        }
        if (type == Boolean.class) {
            return "must be true or false";
        }
        if (type == Duration.class) {
            return "must be a duration such as 60s";
        }
        return Number.class.isAssignableFrom(type) ? "must be a whole number" : "has an invalid format";
    }

    /** Converts the path of a field to the name of a setting in kebab case. A map key in brackets is not changed. */
    private static String dashed(String field) {
        return UPPER_CASE_OUTSIDE_BRACKETS
                .matcher(field)
                .replaceAll(letter -> "-" + letter.group().toLowerCase(Locale.ROOT))
                .replaceAll("\\[([^\\]]*\\D[^\\]]*)]", ".$1");
    }

    private static String sentence(String name, @Nullable Object value, @Nullable String rule) {
        return "The setting " + name + " is " + shown(name, value) + ": it " + rule + ".";
    }

    private static String shown(String name, @Nullable Object value) {
        if (value == null) {
            return "missing";
        }
        boolean mayBeSecret = name.startsWith(CREDENTIALS) && !name.endsWith(".enabled");
        return mayBeSecret && !value.equals("") ? "not shown" : "\"" + value + "\"";
    }
}
