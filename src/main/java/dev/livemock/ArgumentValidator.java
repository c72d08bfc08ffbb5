package dev.livemock;

import dev.livemock.gateway.StartupException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Rejects invalid ports, and command-line arguments that are not settings. Spring Boot ignores such arguments, so that
 * {@code livemock.seed=shop.yaml} without leading hyphens, for example, would go unnoticed.
 */
class ArgumentValidator implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Set<String> NAME_PREFIXES =
            Set.of("livemock", "server", "spring", "management", "logging", "debug", "trace");
    private static final String REMEDY =
            "Write each setting as --name=value, such as --livemock.seed=shop.yaml. The first part of"
                    + " a name is livemock, server, spring, management or logging. The command java -jar livemock.jar env"
                    + " prints all settings.";

    private static final String PORT = "server.port";
    private static final int MAX_PORT = 65_535;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        if (environment.getPropertySources().get(CommandLinePropertySource.COMMAND_LINE_PROPERTY_SOURCE_NAME)
                instanceof CommandLinePropertySource<?> arguments) {
            requireOnlySettings(arguments);
        }
        requireValidPort(environment.getProperty(PORT));
    }

    private static void requireOnlySettings(CommandLinePropertySource<?> arguments) {
        String nonOptions = arguments.getProperty(CommandLinePropertySource.DEFAULT_NON_OPTION_ARGS_PROPERTY_NAME);
        if (nonOptions != null) {
            throw new StartupException("The argument " + nonOptions + " is not a setting.", REMEDY, null);
        }
        for (String name : arguments.getPropertyNames()) {
            if (!NAME_PREFIXES.contains(name.split("[.\\[]", 2)[0])) {
                throw new StartupException("The setting " + name + " does not exist.", REMEDY, null);
            }
        }
    }

    private static void requireValidPort(@Nullable String port) {
        if (port != null && !isPort(port.strip())) {
            throw new InvalidConfigurationPropertyValueException(
                    PORT, port, "must be between 1 and " + MAX_PORT + ", or 0 for any free port");
        }
    }

    private static boolean isPort(String text) {
        return text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= MAX_PORT;
    }
}
