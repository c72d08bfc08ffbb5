package dev.livemock.seed;

import dev.livemock.app.MessageAppService;
import dev.livemock.gateway.StartupException;
import dev.livemock.storage.Storage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Loads the seed before the application is ready. If the database already contains data of an earlier run or another
 * process, nothing is loaded, so that a restart with the same settings keeps the data.
 */
@Component
class StartupSeedRunner implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(StartupSeedRunner.class);

    private final SeedSettings settings;
    private final SeedReader reader;
    private final SeedLoader loader;
    private final MessageAppService apps;
    private final Storage storage;

    StartupSeedRunner(
            SeedSettings settings, SeedReader reader, SeedLoader loader, MessageAppService apps, Storage storage) {
        this.settings = settings;
        this.reader = reader;
        this.loader = loader;
        this.apps = apps;
        this.storage = storage;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (settings.locations().isEmpty()) {
            return;
        }
        if (apps.count() > 0) {
            logExistingData();
            return;
        }
        try {
            load(reader.readConfigured());
        } catch (SeedException e) {
            throw new StartupException(String.valueOf(e.getMessage()), "Correct the seed. No data was loaded.", e);
        }
    }

    private void load(CheckedSeed seed) {
        if (storage.isInMemory()) {
            loader.loadInBatches(seed);
        } else if (!loader.loadIfEmpty(seed)) {
            logExistingData();
        }
    }

    private void logExistingData() {
        log.info("The database already contains data, so the seed {} is not loaded", settings.locations());
    }
}
