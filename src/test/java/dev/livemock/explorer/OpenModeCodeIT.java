package dev.livemock.explorer;

import dev.livemock.testing.OnlyOnH2;
import dev.livemock.testing.ServerTest;
import java.util.List;
import java.util.Map;

@ServerTest
@OnlyOnH2
class OpenModeCodeIT extends CodeContract {

    static List<Language> languages() {
        return Language.all();
    }

    @Override
    Map<String, String> credential() {
        return credential("any", "any");
    }
}
