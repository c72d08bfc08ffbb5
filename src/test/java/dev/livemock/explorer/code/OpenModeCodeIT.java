package dev.livemock.explorer.code;

import dev.livemock.testing.LiveMockTest;
import java.util.List;
import java.util.Map;

@LiveMockTest
class OpenModeCodeIT extends CodeContract {

    static List<Language> languages() {
        return Language.all();
    }

    @Override
    Map<String, String> credential() {
        return credential("any", "any");
    }
}
