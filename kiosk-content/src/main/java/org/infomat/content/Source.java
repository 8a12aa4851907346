package org.infomat.content;

import java.util.List;
import org.infomat.content.text.Language;

/// The file that is being read, the languages it must speak, and where its faults go.
record Source(String file, List<Language> languages, Faults faults) {
    Source {
        languages = List.copyOf(languages);
    }

    void fault(String place, String what, String remedy) {
        faults.add(file, place, what, remedy);
    }

    boolean speaks(String tag) {
        return languages.stream().anyMatch(language -> language.tag().equals(tag));
    }
}
