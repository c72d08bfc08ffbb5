package dev.livemock;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.validation.FieldError;

/**
 * Reports unknown settings, and invalid secrets. Does not show the values of secrets. Spring Boot's own analyzers report all
 * other invalid settings.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class SettingFailureAnalyzer extends AbstractFailureAnalyzer<BindException> {

    private static final List<String> SECRETS = List.of("livemock.auth.credentials", "livemock.callback.key");

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, BindException cause) {
        List<String> errors = errorsOf(cause).toList();
        return errors.isEmpty()
                ? null
                : new FailureAnalysis(
                        String.join("\n", errors),
                        "Correct the settings. The command java -jar livemock.jar env prints all settings.",
                        cause);
    }

    private Stream<String> errorsOf(BindException cause) {
        UnboundConfigurationPropertiesException unknown =
                findCause(cause, UnboundConfigurationPropertiesException.class);
        if (unknown != null) {
            return unknown.getUnboundProperties().stream()
                    .map(property -> "The setting " + property.getName() + " does not exist"
                            + ("".equals(property.getValue()) ? ", or it has no value." : "."));
        }
        BindValidationException invalid = findCause(cause, BindValidationException.class);
        if (invalid != null) {
            return invalid.getValidationErrors().getAllErrors().stream()
                    .filter(FieldError.class::isInstance)
                    .map(FieldError.class::cast)
                    .filter(error -> isSecret("livemock." + error.getField()))
                    .map(error -> "The setting livemock." + DataObjectPropertyName.toDashedForm(error.getField()) + " "
                            + error.getDefaultMessage() + ".");
        }
        String name = String.valueOf(cause.getName());
        return isSecret(name)
                ? Stream.of("The setting " + name
                        + " has an invalid format. Its value is not shown, since it may be a secret.")
                : Stream.empty();
    }

    private static boolean isSecret(String setting) {
        return SECRETS.stream().anyMatch(setting::startsWith);
    }
}
