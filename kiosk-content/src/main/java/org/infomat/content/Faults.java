package org.infomat.content;

import java.util.ArrayList;
import java.util.List;

/// Collects everything that is wrong, so that the writer of a bundle mends it in one go.
final class Faults {
    private final List<Fault> found = new ArrayList<>();

    void add(String file, String place, String what, String remedy) {
        found.add(new Fault(file, place, what, remedy));
    }

    boolean none() {
        return found.isEmpty();
    }

    List<Fault> found() {
        return List.copyOf(found);
    }
}
